import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { ballotSize } from '@/features/evaluations/responses/ballots/model';
import { endOfCourse } from '@/features/forms/course-forms';
import { db } from '@/server/db';
import { env } from '@/server/env';
import type { BuiltStage } from '@tests/support/build';
import { fillInAndSend, openAndSend } from '@tests/support/visit';
import { measured, type Run } from './statistics';

const said = { recommend: '4', 'most-useful': 'The people at my table' };

/** Everybody opens the form, checks it and sends it: a GET and two POSTs. */
export const checkedAndSent = (server: string, links: readonly string[], atOnce: number): Promise<Run> =>
  measured(links, atOnce, async (link) => isIn(await fillInAndSend(`${server}/a/${link}`, said)));

/** Everybody opens an unlinkable form and sends it: a GET and a POST. */
export const openedAndSent = (server: string, links: readonly string[], atOnce: number): Promise<Run> =>
  measured(links, atOnce, async (link) => isIn(await openAndSend(`${server}/a/${link}`, said)));

function isIn(where: string): void {
  if (!where.includes('/thanks')) throw new Error(`The form led to ${where}`);
}

/** The same writes as bare SQL, through a pool of the same size: what the database itself allows. */
export async function asBareSql(built: readonly BuiltStage[], atOnce: number): Promise<Run> {
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: env().DATABASE_POOL });
  const size = ballotSize(endOfCourse.document);
  // Two seals add 48 bytes each. Its length is what a ballot costs the database, not what stands in it.
  const sealed = randomBytes(size + 96);
  const boxes = built.map(({ stageId }) => ({
    id: randomUUID(),
    stageId,
    firstKey: new Uint8Array(randomBytes(32)),
    secondKey: new Uint8Array(randomBytes(32)),
    ballotBytes: size,
  }));
  await db().ballotBox.createMany({ data: boxes });
  const { rows } = await pool.query<{ id: string; box: string }>(
    'SELECT p.id, b.id AS box FROM participation p JOIN ballot_box b ON b.stage_id = p.stage_id WHERE p.stage_id = ANY($1) ORDER BY p.stage_id',
    [built.map((b) => b.stageId)],
  );
  const run = await measured(rows, atOnce, async ({ id, box }) => {
    const client = await pool.connect();
    await client.query('BEGIN');
    await client.query(
      "UPDATE participation SET finished_on = '2018-01-16', mode = 'link', started_on = '2018-01-16' WHERE id = $1 AND finished_on IS NULL",
      [id],
    );
    await client.query('DELETE FROM draft WHERE participation_id = $1', [id]);
    await client.query("INSERT INTO ballot (id, box_id, part, sealed) VALUES ($1, $2, 'own', $3)", [
      randomUUID(),
      box,
      sealed,
    ]);
    await client.query('COMMIT');
    client.release();
  });
  await pool.end();
  return run;
}
