import { z } from 'zod';
import { cohortsFor } from '@/features/cohorts/data';
import { documentOf } from '@/features/forms/data';
import { textsOf } from '@/features/forms/model';
import type { Prisma } from '@/generated/prisma/client';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { experienceWords } from '../model';
import { can } from './capabilities';
import {
  type AssessmentLine,
  type Assessor,
  type Characteristic,
  differencesOf,
  type Evidence,
  evidenceKeys,
  labelOf,
  type Mark,
  type Marks,
  type Scored,
  type ToAssess,
  type WhyPassedOn,
} from './model';
import { type Given, isClose, type ToShare } from './sharing';

type MarkRow = { characteristic: Characteristic; mark: number; agreed: number | null };

/** Rows of marks; the database holds each between 0 and 4. */
const toMarks = (rows: readonly MarkRow[]): Marks =>
  Object.fromEntries(rows.map(({ characteristic, mark }) => [characteristic, asMark(mark)]));

/** What one gave and came to. */
export const toScored = (rows: readonly MarkRow[]): Scored => ({
  marks: toMarks(rows),
  cameTo: Object.fromEntries(
    rows.flatMap(({ characteristic, agreed }) => (agreed === null ? [] : [[characteristic, asMark(agreed)]])),
  ),
});

const asMark = (mark: number): Mark => z.literal([0, 1, 2, 3, 4]).parse(mark);

/** What is one's own to score, of applications that are in. */
function ownOf(viewer: Viewer): Prisma.AssessmentWhereInput {
  const personId = viewer.kind === 'person' ? viewer.personId : '00000000-0000-0000-0000-000000000000';
  return {
    personId,
    state: { not: 'passed_on' },
    application: { state: 'sent', cohort: cohortsFor(viewer, can.read) },
  };
}

/** The columns of marks. */
export const marksOf = { select: { characteristic: true, mark: true, agreed: true } } as const;

/** The allow-list: no field of an application that isn't named here reaches an assessor. */
const seen = {
  id: true,
  state: true,
  note: true,
  marks: marksOf,
  application: {
    select: {
      cohortId: true,
      formVersionId: true,
      experience: true,
      roles: true,
      answers: true,
      cohort: { select: { id: true, name: true, programmeId: true, commissionerId: true } },
      assessments: { where: { state: 'done' }, select: { id: true, note: true, marks: marksOf } },
    },
  },
} as const satisfies Prisma.AssessmentSelect;

type Row = Prisma.AssessmentGetPayload<{ select: typeof seen }>;

/** What the other gave; null until both are done. */
const otherOf = ({ id, state, application }: Row) =>
  (state === 'done' && application.assessments.find((one) => one.id !== id)) || null;

function differencesIn(row: Row) {
  const other = otherOf(row);
  return other ? differencesOf([toScored(row.marks), toScored(other.marks)]) : [];
}

/** What the viewer has to score, in an order that says nothing of who came first. */
export async function assessmentsOf(viewer: Viewer): Promise<AssessmentLine[]> {
  const rows = await db().assessment.findMany({ where: ownOf(viewer), orderBy: { id: 'asc' }, select: seen });
  return rows.map((row) => ({
    id: row.id,
    label: labelOf(row.id),
    cohort: row.application.cohort.name,
    state: row.state,
    given: row.marks.length,
    toTalk: differencesIn(row).filter(({ agreed }) => agreed === null).length,
  }));
}

const answered = z.record(z.string(), z.object({ text: z.string() }).loose().or(z.unknown()));

/** One application to score, without names. */
export async function assessmentById(viewer: Viewer, id: string): Promise<ToAssess | null> {
  const row = await ownRow(viewer, id);
  if (!row) return null;
  const { application, marks, note, state } = row;
  const other = otherOf(row);
  return {
    id: row.id,
    label: labelOf(row.id),
    state,
    note,
    marks: toMarks(marks),
    experience: application.experience ? experienceWords[application.experience] : '',
    roles: application.roles,
    evidence: (await evidenceOf(viewer, application)).filter(({ key }) => evidenceKeys.includes(key)),
    other: other && { marks: toMarks(other.marks), note: other.note },
    differences: differencesIn(row),
  };
}

/** What they wrote in their own words, question by question. */
export async function evidenceOf(
  viewer: Viewer,
  { formVersionId, answers }: { formVersionId: string; answers: unknown },
): Promise<Evidence[]> {
  const document = await documentOf(viewer, formVersionId);
  const given = answered.parse(answers);
  const text = z.object({ text: z.string() });
  return textsOf(document).flatMap(({ key, label, kind }) => {
    const answer = text.safeParse(given[key]);
    return kind === 'text' && answer.success ? [{ key, question: label, answer: answer.data.text }] : [];
  });
}

async function ownRow(viewer: Viewer, id: string): Promise<Row | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return db().assessment.findFirst({ where: { AND: [{ id }, ownOf(viewer)] }, select: seen });
}

/** What a command needs of an assessment of one's own. */
export async function assessmentFor(viewer: Viewer, id: string) {
  const row = await db().assessment.findFirst({
    where: { AND: [{ id }, ownOf(viewer)] },
    select: {
      id: true,
      applicationId: true,
      state: true,
      application: { select: { cohort: { select: { id: true, programmeId: true, commissionerId: true } } } },
    },
  });
  return row && { ...row, cohort: row.application.cohort };
}

/** Who scores a cohort's applications, for whoever runs it. */
export async function assessorsOf(viewer: Viewer, cohortId: string): Promise<Assessor[]> {
  const rows = await db().role.findMany({
    where: { kind: 'assessor', cohort: cohortsFor(viewer, can.see, [cohortId]) },
    orderBy: { person: { name: 'asc' } },
    select: {
      id: true,
      person: {
        select: {
          id: true,
          name: true,
          email: true,
          assessments: {
            where: { application: { cohortId, state: 'sent' }, state: { not: 'passed_on' } },
            select: { state: true },
          },
        },
      },
    },
  });
  return rows.map(({ id, person: { id: personId, name, email, assessments } }) => ({
    personId,
    roleId: id,
    name,
    email,
    given: assessments.length,
    done: assessments.filter(({ state }) => state === 'done').length,
  }));
}

/** What is to be shared out, and among whom, while the cohort is locked. */
export async function loadToShare(
  tx: Tx,
  cohortId: string,
): Promise<{ applications: ToShare[]; assessors: string[] }> {
  const roles = await tx.role.findMany({
    where: { kind: 'assessor', cohortId },
    orderBy: { id: 'asc' },
    select: { personId: true, person: { select: { name: true, email: true, phone: true } } },
  });
  const rows = await tx.application.findMany({
    where: { cohortId, state: 'sent' },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      personId: true,
      name: true,
      email: true,
      phone: true,
      assessments: { select: { personId: true, state: true } },
    },
  });
  const assessors = roles.map(({ personId }) => personId);
  const applications = rows.map(({ id, assessments, ...applicant }) => ({
    id,
    with: assessments.filter(({ state }) => state !== 'passed_on').map((one) => one.personId),
    // Nobody scores what they, or somebody at their own address, sent themselves.
    never: [
      ...assessments.filter(({ state }) => state === 'passed_on').map((one) => one.personId),
      ...roles.filter((role) => isClose(role, applicant)).map((role) => role.personId),
    ],
  }));
  return { applications, assessors };
}

/** Gives applications to who is to score them. */
export async function saveGiven(tx: Tx, given: readonly Given[]): Promise<void> {
  await tx.assessment.createMany({
    data: given.map((one) => ({ ...one, givenAt: now() })),
    skipDuplicates: true,
  });
}

/** Takes back what somebody who scores no more has not finished. */
export async function removeUnfinished(tx: Tx, cohortId: string, personId: string): Promise<void> {
  await tx.assessment.deleteMany({ where: { personId, state: 'given', application: { cohortId } } });
}

/** Keeps the marks so far. @returns false when they were finished or passed on meanwhile */
export async function saveMarks(
  tx: Tx,
  id: string,
  { marks, note, finish }: { marks: Marks; note: string; finish: boolean },
): Promise<boolean> {
  const { count } = await tx.assessment.updateMany({
    where: { id, state: 'given' },
    data: { note, ...(finish && { state: 'done', doneAt: now() }) },
  });
  if (count === 0) return false;
  await tx.assessmentMark.deleteMany({ where: { assessmentId: id } });
  await tx.assessmentMark.createMany({
    data: Object.entries(marks).map(([characteristic, mark]) => ({
      assessmentId: id,
      characteristic: characteristic as Characteristic,
      mark,
    })),
  });
  return true;
}

/** Notes that somebody knows who wrote it: what they gave, and what was agreed on with them, counts no more. */
export async function savePassedOn(
  tx: Tx,
  { id, applicationId }: { id: string; applicationId: string },
  why: WhyPassedOn,
): Promise<void> {
  await tx.assessmentMark.updateMany({ where: { assessment: { applicationId } }, data: { agreed: null } });
  await tx.assessmentMark.deleteMany({ where: { assessmentId: id } });
  await tx.assessment.update({
    where: { id },
    data: { state: 'passed_on', whyPassedOn: why, doneAt: null, note: '' },
  });
}

/** Keeps what one of two says that they came to, beside what each of them gave. */
export async function saveCameTo(
  tx: Tx,
  assessmentId: string,
  characteristic: Characteristic,
  agreed: Mark,
): Promise<void> {
  await tx.assessmentMark.update({
    where: { assessmentId_characteristic: { assessmentId, characteristic } },
    data: { agreed },
  });
}
