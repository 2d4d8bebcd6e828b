import pg from 'pg';
import { questionsOf } from '@/features/forms/model';
import { endOfCourse } from '@/features/forms/library/course/model';
import { env } from '@/server/env';
import type { BuiltStage } from '@tests/support/build';
import { visit } from '@tests/support/visit';
import { measured, type Run } from './statistics';

const ratings = questionsOf(endOfCourse.document).filter((question) => question.kind === 'rating');

/** Everybody gets the last part of the form and sends it: a GET and a POST each, from the first look to the thanks. */
export function throughTheApp(server: string, links: readonly string[], atOnce: number): Promise<Run> {
  return measured(links, atOnce, async (link) => {
    const where = await visit(`${server}/a/${link}?part=2`, { recommend: '4', 'most-useful': 'The people at my table', intent: 'send' });
    if (!where.includes('/thanks')) throw new Error(`The form led to ${where}`);
  });
}

/** The same writes as bare SQL, through a pool of the same size: what the database itself allows. */
export async function asBareSql(built: readonly BuiltStage[], atOnce: number): Promise<Run> {
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: env().DATABASE_POOL });
  const { rows } = await pool.query<{ id: string; stage: string }>('SELECT id, stage_id AS stage FROM participation WHERE stage_id = ANY($1) ORDER BY stage_id', [built.map((b) => b.stageId)]);
  const keys = ratings.flatMap(({ key }) => [1, 2, 3, 4, 5].map(() => key));
  const marks = ratings.flatMap(() => [1, 2, 3, 4, 5]);
  const counts = ratings.flatMap(({ key }) => [0, 0, 0, key === 'recommend' ? 1 : 0, 0]);
  const run = await measured(rows, atOnce, async ({ id, stage }) => {
    const client = await pool.connect();
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM stage WHERE id = $1 FOR NO KEY UPDATE', [stage]);
    await client.query("UPDATE participation SET finished_on = '2018-01-16', door = 'link', started_on = '2018-01-16' WHERE id = $1 AND finished_on IS NULL", [id]);
    await client.query('DELETE FROM draft WHERE participation_id = $1', [id]);
    await client.query(
      `WITH lifted AS (DELETE FROM note WHERE stage_id = $1 RETURNING question_key, text)
       INSERT INTO note (id, stage_id, question_key, text)
       SELECT gen_random_uuid(), $1, key, text FROM (SELECT question_key AS key, text FROM lifted UNION ALL SELECT 'most-useful', 'The people at my table') AS pool ORDER BY random()`,
      [stage],
    );
    await client.query(
      `INSERT INTO tally (stage_id, question_key, mark, count)
       SELECT $1, key, mark, n FROM unnest($2::text[], $3::smallint[], $4::int[]) AS added(key, mark, n) ORDER BY key, mark
       ON CONFLICT (stage_id, question_key, mark) DO UPDATE SET count = tally.count + excluded.count`,
      [stage, keys, marks, counts],
    );
    await client.query('COMMIT');
    client.release();
  });
  await pool.end();
  return run;
}
