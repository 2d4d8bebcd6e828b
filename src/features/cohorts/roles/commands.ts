import { tellOfRole } from '@/features/accounts/administration/commands';
import { removeRole, savePerson, saveRole } from '@/features/accounts/data';
import { removeVisits } from '@/features/accounts/visits/data';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { cohortOf } from '../data';
import { can } from './capabilities';
import { holdersOf } from './data';
import type { HolderRef, Invited } from './schema';

/** Lets somebody run a cohort, or see its figures as its commissioner does, and tells them by mail. */
export const invite = command(
  can.give,
  cohortOf,
  async ({ cohort, viewer, write }, { kind, name, email }: Invited) => {
    await write(async (tx) => {
      const person = await savePerson(tx, { name, email });
      const isNew = await saveRole(tx, { personId: person.id, kind, cohortId: cohort.id });
      if (isNew) await tellOfRole(tx, viewer, person, { kind, where: cohort.name });
    });
    return done({ cohort: cohort.slug });
  },
);

/** Takes a role in this one cohort away again. Nobody locks themselves out. */
export const takeAway = command(can.take, holderNamed, async ({ cohort, holder, viewer, write }) => {
  if (viewer.kind === 'person' && viewer.personId === holder.personId)
    return rejected('form', 'You would lock yourself out. Ask somebody else who runs the cohort.');
  await write(async (tx) => {
    await removeRole(tx, holder.personId, holder.roleId);
    await removeVisits(tx, holder.personId);
  });
  return done({ cohort: cohort.slug });
});

/** Whose role a form names. What holds for more than this cohort isn't there. @throws Missing */
async function holderNamed(viewer: Viewer, input: HolderRef) {
  const { cohort } = await cohortOf(viewer, input);
  const holder = (await holdersOf(viewer, cohort)).find(
    ({ roleId, by }) => roleId === input.role && by === 'cohort',
  );
  if (!holder) throw new Missing(input.role);
  return { cohort, holder };
}
