import { cohortBySlug } from '@/features/cohorts/data';
import { needsOf } from '@/features/needs/data';
import { listFor, lists, rowsOf } from '@/features/needs/lists';
import { currentViewer } from '@/server/viewer';
import { csvFile } from '@/writing/csv';

type Context = { params: Promise<{ cohort: string; list: string }> };

/** A list of a day as CSV, with what its page shows and nothing more. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { cohort: slug, list: asked } = await params;
  const viewer = await currentViewer();
  const list = lists.find((one) => one === asked);
  const cohort = await cohortBySlug(viewer, slug);
  const number = new URL(request.url).searchParams.get('day') ?? '1';
  const day = cohort?.days.find((one) => String(one.number) === number)?.number;
  if (!list || !cohort || !day) return notFound();
  const lines = listFor(list, await needsOf(viewer, cohort.id), day);
  return new Response(csvFile(rowsOf(list, lines)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${slug}-day-${day}-${list}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}

const notFound = (): Response =>
  new Response('Not found.\n', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
