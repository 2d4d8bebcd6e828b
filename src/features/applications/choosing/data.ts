import { z } from 'zod';
import { cohortsFor } from '@/features/cohorts/data';
import type { Prisma } from '@/generated/prisma/client';
import { permit } from '@/server/capability';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { evidenceOf, marksOf, toScored } from '../assessing/data';
import { agreedBy, differencesOf } from '../assessing/model';
import { experienceWords } from '../model';
import { can } from './capabilities';
import type { Criterion, DecisionKind, Judged, Met, Ranked, Reason } from './model';

const inList = {
  id: true,
  name: true,
  reference: true,
  experience: true,
  livedAs: true,
  organisation: true,
  area: true,
  pairId: true,
  assessments: { where: { state: 'done' }, orderBy: { personId: 'asc' }, select: { marks: marksOf } },
  judgements: { where: { criterion: { retiredAt: null } }, select: { met: true } },
  decision: { select: { kind: true, reason: true, sentAt: true } },
  draft: { select: { kind: true, reason: true, decidedAt: true } },
  offers: { orderBy: { sentAt: 'desc' }, take: 1, select: { state: true } },
} as const satisfies Prisma.ApplicationSelect;

function toRanked(row: Prisma.ApplicationGetPayload<{ select: typeof inList }>): Ranked {
  const { assessments, judgements, decision, draft, offers, ...application } = row;
  const scored = assessments.map(({ marks }) => toScored(marks));
  const count = (met: Met) => judgements.filter((one) => one.met === met).length;
  return {
    ...application,
    scores: scored.map(({ marks }) => marks),
    agreed: agreedBy(scored),
    criteria: { met: count('met'), notMet: count('not_met'), unsure: count('unsure') },
    decision: draft
      ? { kind: draft.kind, reason: draft.reason, sent: false, at: draft.decidedAt }
      : decision && { kind: decision.kind, reason: decision.reason, sent: true, at: decision.sentAt },
    heard: decision?.kind ?? null,
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

const judged = {
  id: true,
  name: true,
  pairId: true,
  experience: true,
  roles: true,
  answers: true,
  formVersionId: true,
  assessments: {
    where: { state: { not: 'passed_on' } },
    orderBy: { personId: 'asc' },
    select: { state: true, note: true, marks: marksOf, person: { select: { name: true } } },
  },
  judgements: true,
  cohort: {
    select: {
      programme: { select: { criteria: { where: { retiredAt: null }, orderBy: { position: 'asc' } } } },
    },
  },
} as const satisfies Prisma.ApplicationSelect;

/** One application with what was said of it, for whoever chooses. */
export async function judgedById(viewer: Viewer, cohortId: string, id: string): Promise<Judged | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db().application.findFirst({
    where: { AND: [{ id }, sentOf(viewer, cohortId)] },
    select: judged,
  });
  if (!row) return null;
  const isDone = ({ state }: { state: string }) => state === 'done';
  const scored = row.assessments
    .filter(isDone)
    .map((one) => ({ by: one.person.name, note: one.note, ...toScored(one.marks) }));
  return {
    id: row.id,
    name: row.name,
    scored,
    waitsFor: row.assessments.filter((one) => !isDone(one)).map((one) => one.person.name),
    differences: differencesOf(scored),
    paired: row.pairId !== null,
    experience: row.experience ? experienceWords[row.experience] : '',
    roles: row.roles,
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
    where: { retiredAt: null, programme: { cohorts: { some: cohortsFor(viewer, can.see, [cohortId]) } } },
    orderBy: { position: 'asc' },
    select: { id: true, words: true },
  });
}

/** Whether the viewer may change what a programme asks of everybody. */
export const maySetCriteria = (viewer: Viewer, programmeId: string): boolean =>
  permit(can.setCriteria, viewer, { id: programmeId }).granted;

/** Words one of a programme's criteria anew: what was said of it stays. Without words it is asked no more. */
export async function saveCriterion(
  tx: Tx,
  programmeId: string,
  { id, words }: { id: string; words: string },
): Promise<void> {
  if (words !== '') {
    await tx.criterion.updateMany({ where: { id, programmeId }, data: { words } });
    return;
  }
  await tx.criterion.deleteMany({ where: { id, programmeId, judgements: { none: {} } } });
  await tx.criterion.updateMany({ where: { id, programmeId, retiredAt: null }, data: { retiredAt: now() } });
}

/** Adds criteria to a programme, after those that it has. */
export async function saveNewCriteria(tx: Tx, programmeId: string, words: readonly string[]): Promise<void> {
  const last = await tx.criterion.aggregate({ where: { programmeId }, _max: { position: true } });
  const first = (last._max.position ?? 0) + 1;
  await tx.criterion.createMany({
    data: words.map((one, index) => ({ programmeId, words: one, position: first + index })),
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

/** Notes what is decided. Nobody has heard of it yet, and what was sent stands until it is. */
export async function saveDrafts(
  tx: Tx,
  applicationIds: readonly string[],
  decided: { kind: DecisionKind; reason: Reason },
): Promise<void> {
  await removeDrafts(tx, applicationIds);
  await tx.decisionDraft.createMany({
    data: applicationIds.map((applicationId) => ({ applicationId, ...decided, decidedAt: now() })),
  });
}

/** Takes back what nobody has heard of. @returns about how many that was */
export async function removeDrafts(tx: Tx, applicationIds: readonly string[]): Promise<number> {
  const { count } = await tx.decisionDraft.deleteMany({
    where: { applicationId: { in: [...applicationIds] } },
  });
  return count;
}
