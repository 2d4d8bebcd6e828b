import { stageColumns } from '@/features/evaluations/data';
import type { PrintedResult } from '@/features/evaluations/collecting/printed/model';
import type { Tallies } from '@/features/evaluations/reading/tallies/model';
import { documentOf } from '@/features/forms/data';
import { type Item, scalesOf } from '@/features/forms/model';
import { holds } from '@/server/capability';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from '../capabilities';
import { countsNow, standingOf, withFigures } from '../standing/data';

/** A stage's scales with their counts, or with what stands in print about them. */
type ExactRatings = { items: Item[] } & ({ counts: Tallies } | { printed: PrintedResult });

/**
 * The exact counts of a stage, for whoever runs the server and for nobody who looks at a page. Of a stage that is not
 * released they are those of forms from files alone: nobody's own form counts before its release, unless it is named.
 */
export async function exactRatings(
  viewer: Viewer,
  cohortSlug: string,
  stageKey: string,
): Promise<ExactRatings | null> {
  if (!holds(viewer, can.seeExact)) return null;
  const row = await db().stage.findFirst({
    where: { key: stageKey, formVersionId: { not: null }, cohort: { slug: cohortSlug } },
    select: { ...stageColumns, ...withFigures },
  });
  if (!row?.formVersionId) return null;
  const items = scalesOf(await documentOf(viewer, row.formVersionId));
  const standing = await standingOf(row, 'facilitator');
  if (standing.kind === 'printed') return { items, printed: standing.printed };
  return { items, counts: standing.kind === 'waiting' ? await countsNow(row, true) : standing.counts };
}
