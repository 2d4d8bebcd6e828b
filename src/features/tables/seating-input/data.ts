import { cohortOf, cohortsFor } from '@/features/cohorts/data';
import type { Cohort } from '@/features/cohorts/model';
import { coachesAmong } from '@/features/participants/team/model';
import { tableNeeds, toTableNeeds } from '@/features/needs/at-table/data';
import { toParticipants, withParticipants } from '@/features/participants/data';
import { team, toTeamMember } from '@/features/participants/team/data';
import type { Prisma } from '@/generated/prisma/client';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import type { Absence } from '../away';
import { can } from '../capabilities';
import { seatedTable, toTable } from '../data';
import { rulesInOrder } from '../rules/data';
import { allRules } from '../rules/model';
import { toAims } from '../aims/data';
import { usualAims } from '../aims/model';
import type { Facts } from './model';

/** Who and what is away, day by day, as Prisma reads it. */
const absencesInOrder = {
  orderBy: [{ day: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
} as const satisfies Prisma.Cohort$absencesArgs;

function toAbsence(row: Prisma.AbsenceGetPayload<object>): Absence[] {
  const { id, day, participantId, coachId, tableId } = row;
  if (participantId) return [{ id, day, kind: 'participant', participantId }];
  if (coachId) return [{ id, day, kind: 'coach', coachId }];
  return tableId ? [{ id, day, kind: 'table', tableId }] : [];
}

const whole = {
  id: true,
  ...withParticipants,
  tables: { orderBy: { number: 'asc' }, include: seatedTable },
  roles: team,
  seating: true,
  seatingRules: rulesInOrder,
  needs: tableNeeds,
  absences: absencesInOrder,
} as const satisfies Prisma.CohortSelect;

type Row = Prisma.CohortGetPayload<{ select: typeof whole }>;

const toFacts = (row: Row): Facts => ({
  days: row.days.length,
  participants: toParticipants(row),
  tables: row.tables.map((table) => toTable(table, row.days)),
  coaches: coachesAmong(row.roles.map(toTeamMember)),
  aims: toAims(row.seating),
  rules: allRules(row.seatingRules, row.needs.flatMap(toTableNeeds)),
  absences: row.absences.flatMap(toAbsence),
});

/** All that the seating of each of these cohorts depends on, by the cohort's id, for whoever runs them. */
export async function factsOfAll(
  viewer: Viewer,
  cohortIds: readonly string[],
): Promise<ReadonlyMap<string, Facts>> {
  const rows = await db().cohort.findMany({
    where: cohortsFor(viewer, can.see, cohortIds),
    select: whole,
  });
  return new Map(rows.map((row) => [row.id, toFacts(row)]));
}

/** All that a cohort's seating depends on, for whoever runs it. For anybody else nothing and nobody is there. */
export async function factsOf(viewer: Viewer, { id }: { id: string }): Promise<Facts> {
  return (
    (await factsOfAll(viewer, [id])).get(id) ?? {
      days: 0,
      participants: [],
      tables: [],
      coaches: [],
      aims: usualAims,
      rules: [],
      absences: [],
    }
  );
}

/** The cohort that a form names, with all that its seating depends on. @throws Missing when it doesn't exist for whoever asks. */
export async function cohortWithFacts(
  viewer: Viewer,
  input: { cohort: string },
): Promise<{ cohort: Cohort; facts: Facts }> {
  const { cohort } = await cohortOf(viewer, input);
  return { cohort, facts: await factsOf(viewer, cohort) };
}
