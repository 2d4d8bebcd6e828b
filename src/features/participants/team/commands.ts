import { savePerson, saveRole } from '@/features/accounts/data';
import { removeVisits } from '@/features/accounts/visits/data';
import { loadCohort } from '@/features/cohorts/commands';
import type { Cohort } from '@/features/cohorts/model';
import { NotFound } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { changeIdentity } from '../commands';
import { mayKeepPeople } from '../policy';
import { removeMember, saveWorksAt, teamOf } from './data';
import { boundBy, type TeamMember } from './model';
import type { ChangedMemberForm, MemberRef, NewCoachForm, NewContributorForm } from './schema';

/** Adds a table coach to the cohort's team. */
export async function addCoach(
  viewer: Viewer,
  input: NewCoachForm,
): Promise<Outcome<{ cohort: string; personId: string }>> {
  const cohort = await loadCohort(viewer, input.cohort, 'add a coach');
  const person = await write(mayKeepPeople(viewer, cohort, 'add a coach'), async (tx) => {
    const saved = await savePerson(tx, { name: input.name, email: input.email });
    await saveRole(tx, { personId: saved.id, kind: 'coach', cohortId: cohort.id, worksAt: input.worksAt });
    return saved;
  });
  return done({ cohort: cohort.slug, personId: person.id });
}

/** Adds somebody from outside to the cohort's team: a fellow, a manager, a speaker, a patient leader. */
export async function addContributor(
  viewer: Viewer,
  input: NewContributorForm,
): Promise<Outcome<{ cohort: string; personId: string }>> {
  const cohort = await loadCohort(viewer, input.cohort, 'add a contributor');
  const person = await write(mayKeepPeople(viewer, cohort, 'add a contributor'), async (tx) => {
    const saved = await savePerson(tx, { name: input.name, email: input.email });
    await saveRole(tx, {
      personId: saved.id,
      kind: 'contributor',
      cohortId: cohort.id,
      part: input.part,
      worksAt: input.worksAt,
    });
    return saved;
  });
  return done({ cohort: cohort.slug, personId: person.id });
}

/** Changes what is known of somebody on the team. */
export async function changeMember(
  viewer: Viewer,
  input: ChangedMemberForm,
): Promise<Outcome<{ cohort: string }>> {
  const verb = 'change somebody on the team';
  const { cohort, member } = await loadMember(viewer, input, verb);
  return write(mayKeepPeople(viewer, cohort, verb), async (tx) => {
    const changed = await changeIdentity(tx, viewer, member, { name: input.name, email: input.email });
    if (!changed.ok) return changed;
    await saveWorksAt(tx, cohort.id, member.personId, input.worksAt);
    return done({ cohort: cohort.slug });
  });
}

/** Takes somebody off the team, once others do what they had taken on, and signs them out. */
export async function leaveTeam(viewer: Viewer, input: MemberRef): Promise<Outcome<{ cohort: string }>> {
  const verb = 'take somebody off the team';
  const { cohort, member } = await loadMember(viewer, input, verb);
  return write(mayKeepPeople(viewer, cohort, verb), async (tx) => {
    const trouble = boundBy(member.name, await removeMember(tx, cohort.id, member.personId));
    if (trouble) return rejected('form', trouble);
    await removeVisits(tx, member.personId);
    return done({ cohort: cohort.slug });
  });
}

async function loadMember(
  viewer: Viewer,
  input: MemberRef,
  verb: string,
): Promise<{ cohort: Cohort; member: TeamMember }> {
  const cohort = await loadCohort(viewer, input.cohort, verb);
  const member = (await teamOf(viewer, cohort.id)).find(({ personId }) => personId === input.person);
  if (!member) throw new NotFound(viewer, verb, input.person);
  return { cohort, member };
}
