import { cohortsWithin } from '@/features/cohorts/data';
import { audiencesOf, whereAsked } from '@/features/evaluations/audience/data';
import { stageTitle } from '@/features/evaluations/model';
import type { PrintedResult } from '@/features/evaluations/printed/model';
import { storedTallies } from '@/features/evaluations/tallies/data';
import { type ShownTo, toTallies } from '@/features/evaluations/tallies/model';
import { documentOf } from '@/features/forms/data';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import { scopeOf, type Viewer } from '@/server/viewer';
import { type DashboardFilters, dashboardView, type DashboardView, type StageRatings } from './model';

/** The cohort as this audience knows it: a facilitator those they run, a commissioner those they paid for. */
const withinReach = (viewer: Viewer, audience: ShownTo) => cohortsWithin(scopeOf(viewer, [audience]));

/**
 * What is known of a stage's ratings, or null when there is no such stage with a form for this viewer. Reads counts,
 * never responses: it costs the number of questions.
 */
export async function stageRatings(viewer: Viewer, audience: ShownTo, cohortSlug: string, stageKey: string): Promise<StageRatings | null> {
  const row = await db().stage.findFirst({
    where: { key: stageKey, formVersionId: { not: null }, cohort: { AND: [{ slug: cohortSlug }, withinReach(viewer, audience)] } },
    include: {
      cohort: {
        select: { id: true, slug: true, name: true, programmeId: true, programme: { select: { name: true } } },
      },
      tallies: true,
      imports: { select: { forms: true } },
      printed: { include: { figures: true } },
      shownFigures: { where: { audience } },
      _count: { select: { participations: { where: { finishedOn: { not: null } } } } },
    },
  });
  if (!row?.formVersionId) return null;
  const { cohort, tallies, imports, printed, shownFigures, _count, ...stage } = row;
  const asked = (await audiencesOf(viewer, [cohort.id])).get(cohort.id)?.[stage.audience];
  const withdrawn = await db().participant.count({
    where: { cohortId: stage.cohortId, withdrawnAt: { not: null }, participations: { none: { stageId: stage.id, finishedOn: { not: null } } } },
  });
  const finishedAndGone = await db().participation.count({
    where: { stageId: stage.id, finishedOn: { not: null }, person: { NOT: whereAsked({ audience: stage.audience, cohort }) } },
  });
  return {
    stage,
    cohort: { slug: cohort.slug, name: cohort.name, programmeName: cohort.programme.name },
    document: await documentOf(viewer, row.formVersionId),
    current: toTallies(tallies),
    shown: shownFigures[0] ? storedTallies.parse(shownFigures[0].counts) : {},
    returns: {
      active: (asked?.size ?? 0) + finishedAndGone,
      withdrawn: stage.audience === 'participants' ? withdrawn : 0,
      finished: _count.participations,
      broughtIn: imports.reduce((sum, brought) => sum + brought.forms, 0),
    },
    printed: printed && toPrinted(printed),
  };
}

type PrintedRow = Omit<PrintedResult, 'figures'> & { figures: { questionKey: string; n: number; mean: string }[] };

const toPrinted = ({ source, people, forms, figures }: PrintedRow): PrintedResult => ({
  source,
  people,
  forms,
  figures: Object.fromEntries(figures.map(({ questionKey, n, mean }) => [questionKey, { n, mean }])),
});

/** A stage's dashboard as this viewer may see it; null when there is none for them. */
export async function dashboardOf(viewer: Viewer, audience: ShownTo, filters: DashboardFilters): Promise<DashboardView | null> {
  const ratings = await stageRatings(viewer, audience, filters.cohort, filters.stage);
  const other = filters.compare ? await stageRatings(viewer, audience, filters.compare, filters.stage) : null;
  return ratings && dashboardView(audience, ratings, { order: filters.order, other, instant: now() });
}

/** The stages of a cohort that ask something, in order, as this audience may choose among them. */
export async function stagesWithForms(viewer: Viewer, audience: ShownTo, cohortSlug: string): Promise<{ key: string; title: string }[]> {
  const rows = await db().stage.findMany({
    where: { formVersionId: { not: null }, cohort: { AND: [{ slug: cohortSlug }, withinReach(viewer, audience)] } },
    orderBy: { position: 'asc' },
    select: { key: true, title: true },
  });
  return rows.map((stage) => ({ key: stage.key, title: stageTitle(stage) }));
}
