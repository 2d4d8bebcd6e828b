import { tellOfRole } from '@/features/accounts/administration/commands';
import { cohortOf } from '@/features/cohorts/data';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done } from '@/server/outcome';
import { can } from './capabilities';
import { helpersAmong, saveAgain } from './data';
import { keyOf } from './model';
import type { AskedAgainForm } from './schema';

/**
 * Adds people to a cohort's team as what they were in an earlier one, and tells each. Who is on the team already stays as
 * they are there, and hears nothing. @throws Missing when somebody was nothing of the kind
 */
export const addAgain = command(
  can.add,
  cohortOf,
  async ({ cohort, viewer, write }, { helper: refs }: AskedAgainForm) => {
    const wanted = new Set(refs.map(keyOf));
    const known = await helpersAmong(
      viewer,
      cohort.id,
      refs.map(({ personId }) => personId),
    );
    const helpers = known.filter((helper) => wanted.has(keyOf(helper)));
    const found = new Set(helpers.map(keyOf));
    for (const key of wanted) if (!found.has(key)) throw new Missing(key);
    const came = await write(async (tx) => {
      let added = 0;
      // In one order: of two presses with the same people neither waits for the other for ever.
      for (const helper of helpers.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
        const { personId, kind } = helper;
        if (!(await saveAgain(tx, cohort.id, helper))) continue;
        added += 1;
        await tellOfRole(tx, viewer, { ...helper, id: personId }, { kind, where: cohort.name });
      }
      return added;
    });
    return done({ cohort: cohort.slug, came });
  },
);
