import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import { can } from './capabilities';
import { filtersOf, removeFilter, saveFilter } from './data';
import { askedIn, isNarrowed, mostFilters, queryOf } from './model';
import type { DroppedFilter, KeptFilter } from './schema';

const anything = (id: string) => ({ anything: { id } });

/** Keeps what the list was asked for, under a name. Kept again under the same, the last counts. */
export const keepFilter = command(
  can.keepFilter,
  () => anything('people'),
  async ({ viewer, write }, { asked, name }: KeptFilter): Promise<Outcome<{ query: string }>> => {
    // What the address said and makes no sense is not kept.
    const meant = askedIn(asked);
    if (!isNarrowed(meant) || viewer.kind !== 'person')
      return rejected('name', 'Ask for some of the people first: everybody is always there.');
    const others = (await filtersOf(viewer)).filter((one) => one.name !== name);
    if (others.length >= mostFilters)
      return rejected('name', `You have kept ${mostFilters} already. Remove one that you no longer need.`);
    const query = queryOf(meant);
    await write((tx) => saveFilter(tx, viewer.personId, { name, asked: query }));
    return done({ query });
  },
);

/** Removes a filter that somebody kept for themselves. */
export const dropFilter = command(
  can.dropFilter,
  async (viewer, { filter }: DroppedFilter) => {
    if (!(await filtersOf(viewer)).some(({ id }) => id === filter)) throw new Missing(filter);
    return anything(filter);
  },
  async ({ write }, { filter }) => {
    await write((tx) => removeFilter(tx, filter));
    return done();
  },
);
