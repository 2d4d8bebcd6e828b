import { tellOfRole } from '@/features/accounts/administration/commands';
import { savePerson, saveRole } from '@/features/accounts/data';
import { removeVisits } from '@/features/accounts/visits/data';
import { cohortOf } from '@/features/cohorts/data';
import type { Cohort } from '@/features/cohorts/model';
import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import { readSpreadsheet } from '@/server/spreadsheet';
import type { Viewer } from '@/server/viewer';
import { changeIdentity } from '../commands';
import { can } from './capabilities';
import { removeMember, saveWorksAt, teamOf } from './data';
import { boundBy, type TeamMember } from './model';
import { type PastedMember, type PastedTeam, readTeam } from './pasted';
import type { ChangedMemberForm, MemberRef, NewCoachForm, NewContributorForm } from './schema';

type NewMember = Pick<NewCoachForm, 'name' | 'email' | 'worksAt'> & Pick<PastedMember, 'part'>;

/** Adds a table coach to the cohort's team. */
export const addCoach = command(
  can.addCoach,
  cohortOf,
  async ({ cohort, viewer, write }, input: NewCoachForm) => {
    const { personId } = await write((tx) => saveMember(tx, viewer, cohort, input, 'coach'));
    return done({ cohort: cohort.slug, personId });
  },
);

/** Finds or makes the person, gives them the role, and tells them, once. */
async function saveMember(
  tx: Tx,
  viewer: Viewer,
  { id: cohortId, name: where }: Pick<Cohort, 'id' | 'name'>,
  { name, email, worksAt, part }: NewMember,
  kind: TeamMember['kind'],
): Promise<{ personId: string; isNew: boolean }> {
  const person = await savePerson(tx, { name, email });
  const isNew = await saveRole(tx, { personId: person.id, kind, cohortId, part, worksAt });
  if (isNew) await tellOfRole(tx, viewer, person, { kind, where });
  return { personId: person.id, isNew };
}

type Pasted = { cohort: string; kind: TeamMember['kind']; text: string };

/** Says who would come of rows that were pasted, and what is wrong with the others. Writes nothing. */
export const lookAtTeam = command(
  can.addSeveral,
  cohortOf,
  async ({ cohort, viewer }, { text, kind }: Pasted): Promise<Outcome<PastedTeam>> => {
    if (text.trim() === '')
      return rejected('text', `Paste the ${kind === 'coach' ? 'coaches' : 'contributors'}, one a line.`);
    const read = await readSpreadsheet(new File([text], 'This list'), { typed: true });
    if ('problem' in read) return rejected('text', read.problem);
    return done(readTeam(read.sheets[0]?.rows ?? [], await teamOf(viewer, cohort.id), kind));
  },
);

/** Adds the coaches or contributors of rows that were pasted, all or none. @returns how many are new. */
export const addTeam = command(
  can.addSeveral,
  cohortOf,
  async ({ cohort, viewer, write }, input: Pasted): Promise<Outcome<{ cohort: string; came: number }>> => {
    const looked = await lookAtTeam(viewer, input);
    if (!looked.ok) return looked;
    const { members, already, problems } = looked.value;
    if (problems.length > 0) return { ok: false, problems: problems.map(toProblem) };
    if (members.length + already.length === 0) return rejected('text', 'Nobody is named in these lines.');
    const came = await write(async (tx) => {
      const saved: boolean[] = [];
      // In one order: of two presses with the same people neither waits for the other for ever.
      const inOrder = members.toSorted((one, other) => one.email.localeCompare(other.email));
      for (const member of inOrder)
        saved.push((await saveMember(tx, viewer, cohort, member, input.kind)).isNew);
      return saved.filter((isNew) => isNew).length;
    });
    return done({ cohort: cohort.slug, came });
  },
);

const toProblem = ({ line, message }: PastedTeam['problems'][number]) => ({
  field: 'text',
  message: line > 0 ? `Line ${line}: ${message}` : message,
});

/** Adds somebody from outside to the cohort's team: a fellow, a manager, a speaker, a patient leader. */
export const addContributor = command(
  can.addContributor,
  cohortOf,
  async ({ cohort, viewer, write }, input: NewContributorForm) => {
    const { personId } = await write((tx) => saveMember(tx, viewer, cohort, input, 'contributor'));
    return done({ cohort: cohort.slug, personId });
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
