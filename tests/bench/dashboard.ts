import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { release } from '@tests/support/ballots';
import { buildStage } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { facilitatorsCookie } from './signed-in';
import { measured, type Run } from './statistics';

/** The facilitator's dashboard of a stage with so many stored answers, whole page from the server. */
export async function dashboardWith(answers: number, server: string): Promise<Run> {
  const built = await buildStage('linked', 40);
  await fill(built.stageId, answers / 8);
  await expectDone(release(system('test'), built.slug));
  const cookie = await facilitatorsCookie(built.cohortId);
  const url = `${server}/facilitate/cohorts/${built.slug}/evaluation/immediate/results`;
  const once = async () => {
    const response = await fetch(url, { headers: { cookie } });
    const html = await response.text();
    if (response.status !== 200 || !html.includes('Working in small groups'))
      throw new Error(`The dashboard answered ${response.status}`);
  };
  for (let warm = 0; warm < 5; warm += 1) await once();
  return measured(
    Array.from({ length: 40 }, (_, index) => index),
    1,
    once,
  );
}

/** Stores `forms` responses of eight marks each, as an import would have left them. */
async function fill(stageId: string, forms: number): Promise<void> {
  const { id } = await db().answerImport.create({
    data: { stageId, forms, broughtInAt: new Date('2018-01-20') },
  });
  await db().$executeRaw`
    INSERT INTO response (id, stage_id, import_id, sent_at)
    SELECT gen_random_uuid(), ${stageId}::uuid, ${id}::uuid, '2018-01-20' FROM generate_series(1, ${forms}::int)`;
  await db().$executeRaw`
    INSERT INTO answer (response_id, question_key, mark)
    SELECT r.id, q.key, 1 + floor(random() * 5)::int
    FROM response r, unnest(ARRAY['small-groups','table-coaches','patient-leaders','guest-speakers','darzi-fellows','manager-case-studies','impact-on-others','recommend']) AS q(key)
    WHERE r.import_id = ${id}::uuid`;
}
