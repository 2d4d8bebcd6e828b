import { ownDayFile } from '@/features/group-messages/joining/data';
import { currentViewer } from '@/server/viewer';

type Context = { params: Promise<{ cohort: string; day: string }> };

/** A day of a course of one's own, as a file for a calendar. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { cohort, day } = await params;
  const number = /^\d{1,2}$/.test(day) ? Number(day) : 0;
  const file = await ownDayFile(await currentViewer(), cohort, number);
  if (!file)
    return new Response('Not found.\n', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'Content-Disposition': `attachment; filename="day-${number}.ics"`,
      'Cache-Control': 'no-store',
    },
  });
}
