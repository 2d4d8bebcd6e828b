import { cohortsFor, lockCohort } from '@/features/cohorts/data';
import { reach } from '@/server/capability';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import type { Format, OwnSession, Session } from './model';

const whole = {
  day: { select: { number: true, cohortId: true } },
  leads: { orderBy: { person: { name: 'asc' } }, select: { person: { select: { id: true, name: true } } } },
} as const;

/** The schedule of each of these cohorts, by the cohort's id, day by day, for whoever runs them. */
export async function schedulesOf(
  viewer: Viewer,
  cohortIds: readonly string[],
): Promise<ReadonlyMap<string, Session[]>> {
  const rows = await db().session.findMany({
    where: { day: { cohort: cohortsFor(viewer, can.see, cohortIds) } },
    orderBy: [{ day: { number: 'asc' } }, { startMinute: 'asc' }, { title: 'asc' }],
    include: whole,
  });
  const toSession = ({ day, leads, dayId: _dayId, ...session }: (typeof rows)[number]): Session => ({
    ...session,
    dayNumber: day.number,
    leads: leads.map(({ person }) => ({ personId: person.id, name: person.name })),
  });
  return new Map(cohortIds.map((id) => [id, rows.filter(({ day }) => day.cohortId === id).map(toSession)]));
}

/** The schedule of a cohort, day by day, for whoever runs it. */
export const scheduleOf = async (viewer: Viewer, cohortId: string): Promise<Session[]> =>
  (await schedulesOf(viewer, [cohortId])).get(cohortId) ?? [];

/** The sessions that this viewer leads, in order. */
export async function sessionsLedBy(viewer: Viewer): Promise<OwnSession[]> {
  const { personIds } = reach(viewer, can.seeOwn);
  const rows = await db().session.findMany({
    where: { leads: { some: { personId: { in: personIds } } } },
    orderBy: [{ day: { date: 'asc' } }, { startMinute: 'asc' }],
    select: {
      startMinute: true,
      minutes: true,
      title: true,
      day: { select: { number: true, cohortId: true } },
    },
  });
  return rows.map(({ day, ...session }) => ({ ...session, cohortId: day.cohortId, dayNumber: day.number }));
}

export type SessionToSave = {
  startMinute: number;
  minutes: number;
  title: string;
  format: Format;
  newTopic: boolean;
};

/** Adds a session to a day, led by those of the team who are named. */
export async function saveSession(
  tx: Tx,
  cohortId: string,
  dayId: string,
  session: SessionToSave,
  leads: readonly string[],
): Promise<void> {
  const { id } = await tx.session.create({ data: { dayId, ...session }, select: { id: true } });
  await saveLeads(tx, cohortId, id, leads);
}

/** Changes a session as it was at `version`. @returns false when somebody else changed it since. */
export async function saveSessionChange(
  tx: Tx,
  cohortId: string,
  known: Pick<Session, 'id' | 'version'>,
  session: SessionToSave,
  leads: readonly string[],
): Promise<boolean> {
  const { count } = await tx.session.updateMany({
    where: { id: known.id, version: known.version },
    data: { ...session, version: { increment: 1 } },
  });
  if (count === 0) return false;
  await saveLeads(tx, cohortId, known.id, leads);
  return true;
}

/** Moves sessions by so many minutes. */
export async function saveShift(tx: Tx, sessionIds: readonly string[], minutes: number): Promise<void> {
  await tx.session.updateMany({
    where: { id: { in: [...sessionIds] } },
    data: { startMinute: { increment: minutes }, version: { increment: 1 } },
  });
}

export async function removeSession(tx: Tx, id: string): Promise<void> {
  await tx.session.deleteMany({ where: { id } });
}

/** Only people who have a part in the cohort can lead: any other id counts for nothing. */
async function saveLeads(
  tx: Tx,
  cohortId: string,
  sessionId: string,
  leads: readonly string[],
): Promise<void> {
  const team = await tx.role.findMany({
    where: { cohortId, personId: { in: [...leads] } },
    distinct: ['personId'],
    select: { personId: true },
  });
  await tx.sessionLead.deleteMany({ where: { sessionId } });
  await tx.sessionLead.createMany({ data: team.map(({ personId }) => ({ sessionId, personId })) });
}

type LeadOf = { session: string; person: string };

type Asked = { sessions: readonly string[]; people: readonly string[] };

/** Lets people lead sessions that they don't lead yet: those that are there, and who is of the team, at this moment. Whoever has a session's form open is told that it changed. @returns whom of which it is new, and how many of both are `gone`. */
export async function addLeads(
  tx: Tx,
  cohortId: string,
  { sessions, people }: Asked,
): Promise<{ added: LeadOf[]; gone: number }> {
  await lockCohort(tx, cohortId);
  const team = await tx.role.findMany({
    where: { cohortId, personId: { in: [...people] } },
    distinct: ['personId'],
    select: { personId: true },
  });
  const there = await tx.session.findMany({
    where: { day: { cohortId }, id: { in: [...sessions] } },
    select: { id: true },
  });
  const saved = await tx.sessionLead.createManyAndReturn({
    data: there.flatMap(({ id }) => team.map(({ personId }) => ({ sessionId: id, personId }))),
    skipDuplicates: true,
  });
  const added = saved.map(({ sessionId, personId }) => ({ session: sessionId, person: personId }));
  await saveNewVersion(tx, cohortId, added);
  const gone = new Set(sessions).size - there.length + (new Set(people).size - team.length);
  return { added, gone };
}

/** Lets people no longer lead sessions of this cohort. */
export async function removeLeads(tx: Tx, cohortId: string, pairs: readonly LeadOf[]): Promise<void> {
  const OR = pairs.map(({ session, person }) => ({ sessionId: session, personId: person }));
  await tx.sessionLead.deleteMany({ where: { session: { day: { cohortId } }, OR } });
  await saveNewVersion(tx, cohortId, pairs);
}

async function saveNewVersion(tx: Tx, cohortId: string, pairs: readonly LeadOf[]): Promise<void> {
  await tx.session.updateMany({
    where: { day: { cohortId }, id: { in: pairs.map(({ session }) => session) } },
    data: { version: { increment: 1 } },
  });
}
