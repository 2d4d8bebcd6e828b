import { londonDate } from '@/calendar/london';
import { lockCohort } from '@/features/cohorts/data';
import type { Need, NeedReview } from '@/generated/prisma/client';
import { now } from '@/server/clock';
import type { Tx } from '@/server/db';

/** Whom a new need is kept for. */
export type KeptFor =
  { participantId: string } | { supporterId: string } | { personId: string } | { applicationId: string };

/** Keeps a need of somebody. */
export async function saveNeed(
  tx: Tx,
  cohortId: string,
  whose: KeptFor,
  need: Pick<Need, 'kind' | 'words'> & Partial<Pick<Need, 'share' | 'agreed' | 'saidOwn'>>,
): Promise<string> {
  const { id } = await tx.need.create({
    data: { ...need, ...whose, cohortId, createdAt: now() },
    select: { id: true },
  });
  await unready(tx, cohortId);
  return id;
}

/** Whether somebody is of a cohort to have needs there. */
export async function isOf(tx: Tx, cohortId: string, whose: KeptFor): Promise<boolean> {
  if ('participantId' in whose)
    return (
      (await tx.participant.count({ where: { id: whose.participantId, cohortId, withdrawnAt: null } })) > 0
    );
  if ('supporterId' in whose)
    return (await tx.supporter.count({ where: { id: whose.supporterId, participant: { cohortId } } })) > 0;
  if (!('personId' in whose)) return false;
  const { personId } = whose;
  return (await tx.role.count({ where: { personId, cohortId, kind: { in: ['coach', 'contributor'] } } })) > 0;
}

/** What is arranged for a need. */
export type Arrangement = Pick<
  Need,
  'kind' | 'words' | 'adjustment' | 'feature' | 'days' | 'pence' | 'share' | 'agreed'
> & { ownerId: string | null; dueOn: string | null };

/** Keeps what is arranged for a need as it was at `version`. `takenOn`: its owner takes it on just now. @returns false when it has changed since */
export async function saveArrangement(
  tx: Tx,
  { id, cohortId, version, days }: Pick<Need, 'id' | 'cohortId' | 'version' | 'days'>,
  { dueOn, ...arrangement }: Arrangement,
  takenOn: boolean,
): Promise<boolean> {
  const { count } = await tx.need.updateMany({
    where: { id, version, endedAt: null },
    data: {
      ...arrangement,
      dueOn: dueOn === null ? null : new Date(dueOn),
      ...(takenOn && { ownedAt: now() }),
      version: { increment: 1 },
    },
  });
  const both = [days, arrangement.days];
  await unready(tx, cohortId, both.some(({ length }) => length === 0) ? [] : both.flat());
  return count === 1;
}

/** Keeps what somebody says of a need of their own in place of what they said. @returns false when it has changed since */
export async function saveSaid(
  tx: Tx,
  { id, cohortId, version }: Pick<Need, 'id' | 'cohortId' | 'version'>,
  said: Pick<Need, 'kind' | 'words' | 'share' | 'agreed'>,
): Promise<boolean> {
  const { count } = await tx.need.updateMany({
    where: { id, version, endedAt: null },
    data: { ...said, saidOwn: true, version: { increment: 1 } },
  });
  await unready(tx, cohortId);
  return count === 1;
}

/** Somebody takes a need on as it was at `version`, anew if they had before. @returns false when it has changed since */
export async function saveOwner(
  tx: Tx,
  { id, version }: Pick<Need, 'id' | 'version'>,
  ownerId: string,
): Promise<boolean> {
  const { count } = await tx.need.updateMany({
    where: { id, version, endedAt: null },
    data: { ownerId, ownedAt: now(), version: { increment: 1 } },
  });
  return count === 1;
}

/** A need isn't one any more. `settled`: nothing has to be called off for it. What was said of it stays. */
export async function endNeed(
  tx: Tx,
  { id, cohortId }: Pick<Need, 'id' | 'cohortId'>,
  settled: boolean,
): Promise<void> {
  const at = now();
  await tx.need.updateMany({
    where: { id, cohortId },
    data: { endedAt: at, settledAt: settled ? at : null, version: { increment: 1 } },
  });
  await unready(tx, cohortId);
}

/** Takes a need away that nothing came of. */
export async function removeNeed(tx: Tx, { id, cohortId }: Pick<Need, 'id' | 'cohortId'>): Promise<void> {
  await tx.need.deleteMany({ where: { id, cohortId } });
}

/** Keeps what was said of a need on a day. Said again, the later word holds; but the person's own goes before anybody's. @returns false when that stands there */
export async function saveReview(
  tx: Tx,
  { id: needId, cohortId }: Pick<Need, 'id' | 'cohortId'>,
  { day, ...review }: Omit<NeedReview, 'needId' | 'at'>,
): Promise<boolean> {
  const said = { ...review, at: now() };
  if (review.met === 'not') await unready(tx, cohortId);
  const { count } = await tx.needReview.createMany({ data: { needId, day, ...said }, skipDuplicates: true });
  if (count === 1) return true;
  const where = { needId, day, ...(review.own ? {} : { own: false }) };
  return (await tx.needReview.updateMany({ where, data: said })).count === 1;
}

/** What somebody said who applied becomes what they need as a participant, of whichever cohort gave them the place. */
export async function carryNeeds(tx: Tx, applicationId: string, participantId: string): Promise<void> {
  const { cohortId } = await tx.participant.findUniqueOrThrow({
    where: { id: participantId },
    select: { cohortId: true },
  });
  await tx.need.updateMany({
    where: { applicationId },
    data: { applicationId: null, participantId, cohortId },
  });
}

/** Whoever takes their application back takes back what would have helped them. */
export async function dropNeeds(tx: Tx, applicationId: string): Promise<void> {
  await tx.need.deleteMany({ where: { applicationId } });
}

/** Days to come for which a need has changed: that they are ready was said of other needs, and has to be said anew. No day given: all. */
async function unready(tx: Tx, cohortId: string, days: readonly number[] = []): Promise<void> {
  await lockCohort(tx, cohortId);
  const toCome = await tx.day.findMany({
    where: { cohortId, date: { gte: new Date(londonDate(now())) } },
    select: { number: true },
  });
  const numbers = toCome.map(({ number }) => number);
  const meant = days.length === 0 ? numbers : numbers.filter((number) => days.includes(number));
  await tx.dayReady.deleteMany({ where: { cohortId, day: { in: meant } } });
}
