import { tellOfRole } from '@/features/accounts/administration/commands';
import { saveRole } from '@/features/accounts/data';
import { cohortOf } from '@/features/cohorts/data';
import { command } from '@/server/command';
import { done, type Outcome, rejected } from '@/server/outcome';
import { can } from './capabilities';
import { helpersAmong } from './data';
import { keyOf } from './model';
import type { AddingAgain } from './schema';

/** `came`: who is new on the team. `left`: who was ticked, and can't be added any more. */
type Came = { cohort: string; came: number; left: number };

/**
 * Adds people to a cohort's team as what they were in an earlier one, and tells each by mail. Who is on the team already stays
 * as they are there, and hears nothing. Whoever can't be written to, takes part here, or isn't known as that is left out, and
 * counted.
 */
export const addAgain = command(
  can.add,
  cohortOf,
  async ({ cohort, viewer, write }, { helper: refs }: AddingAgain): Promise<Outcome<Came>> => {
    if (cohort.archivedAt) return rejected('form', 'This cohort is archived. Bring it back first.');
    const wanted = new Set(refs.map(keyOf));
    const known = (
      await helpersAmong(
        viewer,
        cohort.id,
        refs.map(({ personId }) => personId),
      )
    ).filter((helper) => wanted.has(keyOf(helper)));
    const free = known.filter(({ cant }) => cant === null);
    const left = wanted.size - free.length - known.filter(({ cant }) => cant === 'here').length;
    if (left === wanted.size)
      return rejected(
        'form',
        'Nobody was added: whom you ticked can’t be added any more. Open the list anew.',
      );
    const came = await write(async (tx) => {
      let added = 0;
      // In one order: of two presses with the same people neither waits for the other for ever.
      for (const { personId, kind, part, ...helper } of free.toSorted((a, b) =>
        keyOf(a) < keyOf(b) ? -1 : 1,
      )) {
        const role = {
          personId,
          kind,
          cohortId: cohort.id,
          part: part ?? undefined,
          worksAt: helper.worksAt,
        };
        if (!(await saveRole(tx, role))) continue;
        added += 1;
        await tellOfRole(tx, viewer, { ...helper, id: personId }, { kind, where: cohort.name });
      }
      return added;
    });
    return done({ cohort: cohort.slug, came, left });
  },
);
