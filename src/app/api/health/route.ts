import { version } from '../../../../package.json';
import { boxesWithoutKeys, keysTogether } from '@/features/evaluations/responses/ballots/data';
import { db } from '@/server/db';
import { guest } from '@/server/viewer';

export const dynamic = 'force-dynamic';

const patience = 2_000;

/** 200 while the database answers, 503 while it doesn't. */
export async function GET(): Promise<Response> {
  const up = await Promise.race([
    db().$queryRaw`SELECT 1`.then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patience)),
  ]);
  // A form whose keys are missing takes no answers: somebody has to know, and other pages go on.
  const boxesWithoutKey = up ? await boxesWithoutKeys(guest()) : 0;
  const body = {
    status: up ? 'ok' : 'unavailable',
    version,
    database: up ? 'up' : 'down',
    boxesWithoutKey,
    keysOnOneDisk: keysTogether(guest()),
  };
  return Response.json(body, { status: up ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
}
