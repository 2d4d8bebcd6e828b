import { z } from 'zod';
import { cohortsFor } from '@/features/cohorts/data';
import type { Prisma } from '@/generated/prisma/client';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { evidenceOf, toMarks } from '../assessing/data';
import { differencesOf } from '../assessing/model';
import { can } from './capabilities';
import type { Criterion, DecisionKind, Judged, Met, Ranked, Reason } from './model';

const marks = { select: { characteristic: true, mark: true } } as const;
const inList = {
  id: true,
  name: true,
  reference: true,
  experience: true,
  livedAs: true,
  organisation: true,
  area: true,
  pairId: true,
  assessments: { where: { state: 'done' }, orderBy: { personId: 'asc' }, select: { marks } },
  agreedMarks: marks,
  judgements: { select: { met: true } },
  decision: { select: { kind: true, reason: true, sentAt: true } },
  offers: { orderBy: { sentAt: 'desc' }, take: 1, select: { state: true } },
} as const satisfies Prisma.ApplicationSelect;

function toRanked(row: Prisma.ApplicationGetPayload<{ select: typeof inList }>): Ranked {
  const { assessments, agreedMarks, judgements, decision, offers, ...application } = row;
  const count = (met: Met) => judgements.filter((one) => one.met === met).length;
  return {
    ...application,
    scores: assessments.map((one) => toMarks(one.marks)),
    agreed: toMarks(agreedMarks),
    criteria: { met: count('met'), notMet: count('not_met'), unsure: count('unsure') },
    decision: decision && {
      kind: decision.kind,
      reason: decision.reason,
      sent: decision.sentAt !== null,
    },
    offer: offers[0]?.state ?? null,
  };
}

const sentOf = (viewer: Viewer, cohortId: string): Prisma.ApplicationWhereInput => ({
  state: 'sent',
  cohort: cohortsFor(viewer, can.see, [cohortId]),
});

/** Every application of a cohort that is in, for whoever chooses. */
export async function applicationsToChoose(viewer: Viewer, cohortId: string): Promise<Ranked[]> {
  const rows = await db().application.findMany({ where: sentOf(viewer, cohortId), select: inList });
  return rows.map(toRanked);
}

/** The same while the cohort is locked. */
export async function loadToChoose(tx: Tx, cohortId: string): Promise<Ranked[]> {
  const rows = await tx.application.findMany({ where: { cohortId, state: 'sent' }, select: inList });
  return rows.map(toRanked);
}

/** One application with what was said of it, for whoever chooses. */
export async function judgedById(viewer: Viewer, cohortId: string, id: string): Promise<Judged | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db().application.findFirst({
    where: { AND: [{ id }, sentOf(viewer, cohortId)] },
    select: {
      id: true,
      name: true,
      answers: true,
      formVersionId: true,
      assessments: {
        where: { state: { not: 'passed_on' } },
        orderBy: { personId: 'asc' },
        select: { state: true, note: true, marks, person: { select: { name: true } } },
      },
      agreedMarks: marks,
      judgements: true,
      cohort: { select: { programme: { select: { criteria: { orderBy: { position: 'asc' } } } } } },
    },
  });
  if (!row) return null;
  const isDone = ({ state }: { state: string }) => state === 'done';
  const scored = row.assessments
    .filter(isDone)
    .map((one) => ({ by: one.person.name, marks: toMarks(one.marks), note: one.note }));
  return {
    id: row.id,
    name: row.name,
    scored,
    waitsFor: row.assessments.filter((one) => !isDone(one)).map((one) => one.person.name),
    differences: differencesOf(
      scored.map((one) => one.marks),
      toMarks(row.agreedMarks),
    ),
    criteria: row.cohort.programme.criteria.map(({ id: criterionId, words }) => {
      const said = row.judgements.find((one) => one.criterionId === criterionId);
      return { id: criterionId, words, met: said?.met ?? null, reason: said?.reason ?? '' };
    }),
    evidence: await evidenceOf(viewer, row),
  };
}

/** What a cohort's programme asks of everybody, for whoever runs the cohort. */
export async function criteriaOf(viewer: Viewer, cohortId: string): Promise<Criterion[]> {
  return db().criterion.findMany({
    where: { programme: { cohorts: { some: cohortsFor(viewer, can.see, [cohortId]) } } },
    orderBy: { position: 'asc' },
    select: { id: true, words: true },
  });
}

/** Keeps a programme's criteria as they were written. What was said of one whose words stayed, stays. */
export async function saveCriteria(tx: Tx, programmeId: string, words: readonly string[]): Promise<void> {
  await tx.criterion.deleteMany({ where: { programmeId, words: { notIn: [...words] } } });
  for (const [position, one] of words.entries())
    await tx.criterion.upsert({
      where: { programmeId_words: { programmeId, words: one } },
      create: { programmeId, words: one, position },
      update: { position },
    });
}

/** Says whether an application meets a criterion. */
export async function saveJudgement(
  tx: Tx,
  {
    applicationId,
    criterionId,
    met,
    reason,
  }: { applicationId: string; criterionId: string; met: Met; reason: string },
): Promise<void> {
  await tx.criterionJudgement.upsert({
    where: { applicationId_criterionId: { applicationId, criterionId } },
    create: { applicationId, criterionId, met, reason },
    update: { met, reason },
  });
}

/** Notes what was decided, in the order of the waiting list where it is that. Nobody has heard of it yet. */
export async function saveDecisions(
  tx: Tx,
  cohortId: string,
  applicationIds: readonly string[],
  { kind, reason }: { kind: DecisionKind; reason: Reason },
): Promise<void> {
  const last = await tx.decision.aggregate({ where: { application: { cohortId } }, _max: { place: true } });
  await removeDecisions(tx, applicationIds);
  await tx.decision.createMany({
    data: applicationIds.map((applicationId, index) => ({
      applicationId,
      kind,
      reason,
      place: kind === 'waiting' ? (last._max.place ?? 0) + 1 + index : null,
      decidedAt: now(),
    })),
  });
}

/** Takes decisions back. */
export async function removeDecisions(tx: Tx, applicationIds: readonly string[]): Promise<void> {
  await tx.decision.deleteMany({ where: { applicationId: { in: [...applicationIds] } } });
}

/** Takes back those that nobody has heard of. */
export async function removeUnsent(tx: Tx, applicationIds: readonly string[]): Promise<void> {
  await tx.decision.deleteMany({ where: { applicationId: { in: [...applicationIds] }, sentAt: null } });
}

/** Notes that a decision was sent. `told`: they hear of it by mail. */
export async function saveDecisionSent(tx: Tx, applicationId: string, told: boolean): Promise<void> {
  await tx.decision.update({
    where: { applicationId },
    data: { sentAt: now(), toldAt: told ? now() : null },
  });
}
