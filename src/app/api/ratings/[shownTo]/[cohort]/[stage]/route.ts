import { isDemo } from '@/features/accounts/data';
import { dashboardOf } from '@/features/ratings/dashboard/data';
import { toCsv } from '@/features/ratings/export/model';
import { currentViewer } from '@/server/viewer';

type Context = { params: Promise<{ shownTo: string; cohort: string; stage: string }> };

/** A dashboard's table as CSV, with what the dashboard shows and nothing more. While it waits for its figures there is none. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { shownTo, cohort, stage } = await params;
  if (shownTo !== 'facilitator' && shownTo !== 'commissioner') return notFound();
  const viewer = await currentViewer();
  const view = await dashboardOf(viewer, shownTo, {
    cohort,
    stage,
    order: 'form',
    compare: '',
  });
  if (!view || view.waiting !== null) return notFound();
  const demo = await isDemo(viewer);
  const name = `${demo ? 'made-up-' : ''}${view.cohort.slug}-${view.stage.key}-ratings.csv`;
  return new Response(toCsv({ ...view, demo }), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
}

const notFound = (): Response =>
  new Response('Not found.\n', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
