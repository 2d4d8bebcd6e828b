import { z } from 'zod';
import { documentOf } from '@/features/forms/data';
import { answers as storedAnswers } from '@/features/forms/schema';
import type { Answers } from '@/features/forms/answers';
import type { Prisma } from '@/generated/prisma/client';
import { reach } from '@/server/capability';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { pairHash } from '../data';
import { type AboutApplicant, type ApplicationState, applicationStates, writersState } from '../model';
import { whomApplicantsAsk } from '../recruiting/data';
import { recruitmentState } from '../recruiting/model';
import { can } from './capabilities';
import type { ApplicationSession } from './model';

const session = {
  id: true,
  linkHash: true,
  cohortId: true,
  formVersionId: true,
  reference: true,
  state: true,
  late: true,
  pairId: true,
  name: true,
  email: true,
  phone: true,
  address: true,
  contactBy: true,
  helpedBy: true,
  experience: true,
  livedAs: true,
  roles: true,
  organisation: true,
  area: true,
  answers: true,
  language: true,
  savedAt: true,
  version: true,
  cohort: {
    select: {
      slug: true,
      name: true,
      archivedAt: true,
      programme: { select: { name: true } },
      recruitment: true,
      _count: { select: { applications: { where: { state: 'sent' } } } },
    },
  },
} as const satisfies Prisma.ApplicationSelect;

/** The application before whoever holds its link; null when there is none. What was sent is not shown again: its answers are left out. */
export async function applicationSessionOf(viewer: Viewer): Promise<ApplicationSession | null> {
  const { linkHashes } = reach(viewer, can.goOn);
  const row = await db().application.findFirst({
    where: { linkHash: { in: linkHashes }, cohort: { recruitment: { isNot: null } } },
    select: session,
  });
  const recruitment = row?.cohort.recruitment;
  if (!row || !recruitment) return null;
  const { cohort, formVersionId, answers, pairId, ...rest } = row;
  const { archivedAt } = cohort;
  const { id, linkHash, cohortId, reference, state: _, late, language, savedAt, version, ...about } = rest;
  const state = writersState(row.state);
  return {
    ...{ id, linkHash, cohortId, reference, state, late, language, version, about },
    slug: cohort.slug,
    cohortName: cohort.name,
    programmeName: cohort.programme.name,
    contact: await whomApplicantsAsk(viewer, cohortId),
    paired: pairId !== null,
    document: await documentOf(viewer, formVersionId),
    answers: state === 'begun' ? storedAnswers.parse(answers) : {},
    savedAt,
    closed:
      !late && recruitmentState({ ...recruitment, archivedAt }, cohort._count.applications, now()) !== 'open',
  };
}

const heldRow = z.object({
  state: z.enum(applicationStates).transform(writersState),
  version: z.number(),
  answers: storedAnswers,
});

/** Holds an application until the end, with what is kept now. */
export async function holdApplication(tx: Tx, id: string) {
  const [row] = await tx.$queryRaw<unknown[]>`
    SELECT state::text, version, answers FROM application WHERE id = ${id}::uuid FOR UPDATE`;
  return heldRow.parse(row);
}

/** What is known of somebody just now, who is being held. */
export const loadAbout = (tx: Tx, id: string): Promise<AboutApplicant> =>
  tx.application.findUniqueOrThrow({
    where: { id },
    select: {
      name: true,
      email: true,
      phone: true,
      address: true,
      contactBy: true,
      helpedBy: true,
      experience: true,
      livedAs: true,
      roles: true,
      organisation: true,
      area: true,
    },
  });

const changed = () => ({ version: { increment: 1 }, savedAt: now() });

export async function saveAbout(
  tx: Tx,
  id: string,
  change: Partial<AboutApplicant> & { language?: string },
): Promise<void> {
  await tx.application.update({ where: { id }, data: { ...change, ...changed() } });
}

export async function saveAnswers(tx: Tx, id: string, answers: Answers, language?: string): Promise<void> {
  await tx.application.update({ where: { id }, data: { answers, language, ...changed() } });
}

export async function saveSent(tx: Tx, id: string, answers: Answers): Promise<void> {
  await tx.application.update({
    where: { id },
    data: { state: 'sent', sentAt: now(), answers, ...changed() },
  });
}

/** Takes one back. What was never sent goes with it: it is nobody's to read. @returns whether it was not taken back before. */
export async function saveTakenBack(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.application.updateMany({
    where: { id, state: { not: 'withdrawn' } },
    data: { state: 'withdrawn', withdrawnAt: now(), ...changed() },
  });
  await tx.application.updateMany({
    where: { id, state: 'withdrawn', sentAt: null },
    data: { answers: {} },
  });
  return count === 1;
}

/** Held first by everybody who changes two applications of a course, so that no two of them wait for each other. */
export async function holdPairs(tx: Tx, cohortId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM recruitment WHERE cohort_id = ${cohortId}::uuid FOR NO KEY UPDATE`;
}

/** What came of a code that one of two typed: a pair, their own code, nobody's, or one of them has somebody else. */
type Paired = 'pair' | 'own' | 'wrong' | 'taken';

/** Makes a pair of one who is being held and whoever gave them the code, under `holdPairs`. */
export async function savePair(tx: Tx, one: { id: string; cohortId: string }, code: string): Promise<Paired> {
  const { id, cohortId } = one;
  const theirs = pairHash(code);
  await tx.$queryRaw`
    SELECT 1 FROM application WHERE pair_hash = ${theirs} AND cohort_id = ${cohortId}::uuid FOR UPDATE`;
  const other = await tx.application.findFirst({
    where: { pairHash: theirs, cohortId, state: { not: 'withdrawn' } },
    select: { id: true, pairId: true },
  });
  if (!other) return 'wrong';
  if (other.id === id) return 'own';
  const { pairId } = await tx.application.findUniqueOrThrow({ where: { id }, select: { pairId: true } });
  if (pairId !== null || other.pairId !== null) return pairId === other.pairId ? 'pair' : 'taken';
  await tx.application.updateMany({
    where: { id: { in: [id, other.id] } },
    data: { pairId: crypto.randomUUID(), ...changed() },
  });
  return 'pair';
}

/** Somebody to be told about their own application. */
type ToTell = {
  id: string;
  email: string | null;
  language: string | null;
  state: ApplicationState;
};

/** Lets each of a pair apply alone, under `holdPairs`. @returns both. */
export async function savePartedPair(tx: Tx, id: string): Promise<ToTell[]> {
  const { pairId } = await tx.application.findUniqueOrThrow({ where: { id }, select: { pairId: true } });
  if (!pairId) return [];
  const both = await tx.application.findMany({
    where: { pairId },
    select: { id: true, email: true, language: true, state: true },
  });
  await tx.application.updateMany({ where: { pairId }, data: { pairId: null, ...changed() } });
  return both;
}
