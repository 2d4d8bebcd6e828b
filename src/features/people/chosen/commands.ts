import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { allWhoFit, peopleAmong } from '../list/data';
import { askedIn, type PersonLine } from '../list/model';
import { can } from './capabilities';
import { chosenBy, chosenInFull, hasOld, removeOld, saveChosen } from './data';
import { mostChosen, whyGone } from './model';
import type { Choosing, TakenAway } from './schema';

/** Chosen, and held still, with how many were left out because nobody sees them any more; or the list was another one by then. */
type Came = { chosen: string; left: number } | { changed: true };

/**
 * Holds still whom somebody chose: those that they ticked, as far as they still see them, or all who fit, as long as these are
 * exactly those that their page spoke of. Nothing is done with them yet.
 */
export const choosePeople = command(
  can.choose,
  () => ({ anything: { id: 'people' } }),
  async ({ viewer, write }, input: Choosing): Promise<Outcome<Came>> => {
    if (viewer.kind !== 'person')
      return rejected('form', 'Only somebody who is signed in can choose people.');
    if (input.how === 'ticked' && input.person.length === 0)
      return rejected('person', 'Tick somebody first, or choose all who fit.');
    const ids = input.how === 'all' ? await allAsShown(viewer, input) : await ticked(viewer, input.person);
    if (ids.length === 0) return done({ changed: true });
    if (ids.length > mostChosen) {
      const [these, most] = [ids.length, mostChosen].map((count) => count.toLocaleString('en-GB'));
      return rejected('form', `These are ${these} people. Narrow the list: choose up to ${most} at once.`);
    }
    const left = input.how === 'ticked' ? new Set(input.person).size - ids.length : 0;
    return done({ chosen: await write((tx) => saveChosen(tx, viewer.personId, ids)), left });
  },
);

/** All who fit; nobody when they aren't those whom the page spoke of any more. */
async function allAsShown(viewer: Viewer, { asked, mark }: Choosing): Promise<string[]> {
  const now = await allWhoFit(viewer, askedIn(asked));
  return now.mark === mark ? now.ids : [];
}

const ticked = async (viewer: Viewer, ids: readonly string[]): Promise<string[]> =>
  (await peopleAmong(viewer, [...new Set(ids)])).map(({ id }) => id);

/**
 * Hands over whom somebody chose, for a file. That they took it is kept with its number of people, and beside it a line for
 * each whose data left.
 */
export const takeAway = command(
  can.takeAway,
  async (viewer, { chosen: id, format }: TakenAway) => {
    const chosen = await chosenBy(viewer, id);
    if (!chosen) throw new Missing(id);
    return { anything: { id }, chosen, detail: `${chosen.total} as ${format.toUpperCase()}` };
  },
  async ({ chosen, viewer, write }): Promise<Outcome<PersonLine[]>> => {
    const lines = await chosenInFull(viewer, chosen);
    if (!lines) return rejected('form', whyGone(Math.max(1, chosen.gone)));
    await write(async () => undefined);
    return done(lines);
  },
);

/** Lets go of whom anybody chose more than a day ago: who they were, and that they were chosen, stays nowhere. */
export async function letOldGo(viewer: Viewer): Promise<void> {
  if (await hasOld(viewer)) await letGo(viewer, {});
}

const letGo = command(
  can.letGo,
  () => ({ installation: { id: 'installation' } }),
  async ({ write }, _: Record<string, never>) => {
    await write(removeOld);
    return done();
  },
);
