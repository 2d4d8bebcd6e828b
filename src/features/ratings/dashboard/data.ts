import { cohortsFor } from '@/features/cohorts/data';
import { stageColumns } from '@/features/evaluations/data';
import { stageTitle } from '@/features/evaluations/model';
import { documentOf } from '@/features/forms/data';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from '../capabilities';
import type { ShownTo } from '../model';
import { standingOf, withFigures } from '../standing/data';
import { type DashboardFilters, dashboardView, type DashboardView, type StageRatings } from './model';

/** The cohort as it is known to those whom figures are shown to: a facilitator those they run, a commissioner those they paid for. */
const withinReach = (viewer: Viewer, shownTo: ShownTo) =>
  cohortsFor(viewer, shownTo === 'facilitator' ? can.see : can.seeCommissioned);

/** What is known of a stage's ratings, or null when there is no such stage with a form for this viewer. */
export async function stageRatings(
  viewer: Viewer,
  shownTo: ShownTo,
  cohortSlug: string,
  stageKey: string,
): Promise<StageRatings | null> {
  const row = await db().stage.findFirst({
    where: {
      key: stageKey,
      formVersionId: { not: null },
      cohort: { AND: [{ slug: cohortSlug }, withinReach(viewer, shownTo)] },
    },
    select: { ...stageColumns, ...withFigures },
  });
  if (!row?.formVersionId) return null;
  const { tallies: _tallies, missing: _missing, printed: _printed, cohort, ...stage } = row;
  return {
    stage,
    cohort: { slug: cohort.slug, name: cohort.name, programmeName: cohort.programme.name },
    document: await documentOf(viewer, row.formVersionId),
    standing: await standingOf(row, shownTo),
  };
}

/** A stage's dashboard as this viewer may see it; null when there is none for them. */
export async function dashboardOf(
  viewer: Viewer,
  shownTo: ShownTo,
  filters: DashboardFilters,
): Promise<DashboardView | null> {
  const ratings = await stageRatings(viewer, shownTo, filters.cohort, filters.stage);
  const other = filters.compare ? await stageRatings(viewer, shownTo, filters.compare, filters.stage) : null;
  return ratings && dashboardView(shownTo, ratings, { order: filters.order, other });
}

/** The stages of a cohort that ask something, in order, as this viewer may choose among them. */
export async function stagesWithForms(
  viewer: Viewer,
  shownTo: ShownTo,
  cohortSlug: string,
): Promise<{ key: string; title: string }[]> {
  const rows = await db().stage.findMany({
    where: {
      formVersionId: { not: null },
      cohort: { AND: [{ slug: cohortSlug }, withinReach(viewer, shownTo)] },
    },
    orderBy: { position: 'asc' },
    select: { key: true, title: true },
  });
  return rows.map((stage) => ({ key: stage.key, title: stageTitle(stage) }));
}

/** A release without any forms says only that they were destroyed unread. */
const hasForms = [{ own: { gt: 0 } }, { typed: { gt: 0 } }, { broughtIn: { gt: 0 } }];

/** Of which stages a commissioner's cohorts have figures, by the cohort's id, in order. */
export async function stagesWithFigures(
  viewer: Viewer,
): Promise<Record<string, { key: string; title: string }[]>> {
  const rows = await db().stage.findMany({
    where: {
      formVersionId: { not: null },
      cohort: withinReach(viewer, 'commissioner'),
      OR: [{ release: { is: { OR: hasForms } } }, { printed: { isNot: null } }],
    },
    orderBy: { position: 'asc' },
    select: { cohortId: true, key: true, title: true },
  });
  const byCohort: Record<string, { key: string; title: string }[]> = {};
  for (const { cohortId, ...stage } of rows)
    (byCohort[cohortId] ??= []).push({ key: stage.key, title: stageTitle(stage) });
  return byCohort;
}
