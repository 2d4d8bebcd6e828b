import { tellOfRole } from '@/features/accounts/administration/commands';
import { savePerson, saveRole } from '@/features/accounts/data';
import { removeVisits } from '@/features/accounts/visits/data';
import { cohortOf } from '@/features/cohorts/data';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { changeIdentity } from '../commands';
import { can } from './capabilities';
import { removeMember, saveWorksAt, teamOf } from './data';
import { boundBy } from './model';
import type { ChangedMemberForm, MemberRef, NewCoachForm, NewContributorForm } from './schema';

/** Adds a table coach to the cohort's team. */
export const addCoach = command(
  can.addCoach,
  cohortOf,
  async ({ cohort, viewer, write }, input: NewCoachForm) => {
    const person = await write(async (tx) => {
      const saved = await savePerson(tx, { name: input.name, email: input.email });
      const { worksAt } = input;
      const isNew = await saveRole(tx, { personId: saved.id, kind: 'coach', cohortId: cohort.id, worksAt });
      if (isNew) await tellOfRole(tx, viewer, saved, { kind: 'coach', where: cohort.name });
      return saved;
    });
    return done({ cohort: cohort.slug, personId: person.id });
  },
);

/** Adds somebody from outside to the cohort's team: a fellow, a manager, a speaker, a patient leader. */
export const addContributor = command(
  can.addContributor,
  cohortOf,
  async ({ cohort, viewer, write }, input: NewContributorForm) => {
    const { part, worksAt } = input;
    const person = await write(async (tx) => {
      const saved = await savePerson(tx, { name: input.name, email: input.email });
      const role = { kind: 'contributor', cohortId: cohort.id, part, worksAt } as const;
      const isNew = await saveRole(tx, { personId: saved.id, ...role });
      if (isNew) await tellOfRole(tx, viewer, saved, { kind: 'contributor', where: cohort.name });
      return saved;
    });
    return done({ cohort: cohort.slug, personId: person.id });
  },
);

/** Changes what is known of somebody on the team. */
export const changeMember = command(
  can.change,
  memberOf,
  ({ cohort, member, viewer, write }, input: ChangedMemberForm) =>
    write(async (tx): Promise<Outcome<{ cohort: string }>> => {
      const changed = await changeIdentity(tx, viewer, member, { name: input.name, email: input.email });
      if (!changed.ok) return changed;
      await saveWorksAt(tx, cohort.id, member.personId, input.worksAt);
      return done({ cohort: cohort.slug });
    }),
);

/** Takes somebody off the team, once others do what they had taken on, and signs them out. */
export const leaveTeam = command(can.remove, memberOf, ({ cohort, member, write }) =>
  write(async (tx): Promise<Outcome<{ cohort: string }>> => {
    const trouble = boundBy(member.name, await removeMember(tx, cohort.id, member.personId));
    if (trouble) return rejected('form', trouble);
    await removeVisits(tx, member.personId);
    return done({ cohort: cohort.slug });
  }),
);

/** Whom of the team a form names. @throws Missing when they aren't on it. */
async function memberOf(viewer: Viewer, input: MemberRef) {
  const { cohort } = await cohortOf(viewer, input);
  const member = (await teamOf(viewer, cohort.id)).find(({ personId }) => personId === input.person);
  if (!member) throw new Missing(input.person);
  return { cohort, member };
}
