import { type Answers, marks, ratingsOf } from '@/features/forms/model';
import { now } from '@/server/clock';
import type { Tx } from '@/server/db';
import { saveTallies } from '../../tallies/data';
import type { Sitting } from '../model';

const markOf = (answers: Answers, key: string) => {
  const answer = answers[key];
  return answer && 'mark' in answer ? answer.mark : null;
};
const textOf = (answers: Answers, key: string) => {
  const answer = answers[key];
  return answer && 'text' in answer ? answer.text : null;
};

/** Keeps a response as rows, under the person's pseudonym (linked) or their participation (named), and counts its marks. */
export async function saveResponse(tx: Tx, sitting: Sitting, answers: Answers): Promise<void> {
  const { stage, participationId } = sitting;
  const named = stage.promise === 'named';
  const keys = Object.keys(answers);
  await tx.$executeRaw`
    WITH known AS (
      INSERT INTO pseudonym (id, cohort_id, person_id)
      SELECT ${crypto.randomUUID()}::uuid, ${stage.cohortId}::uuid, t.person_id
      FROM participation p JOIN participant t ON t.id = p.participant_id
      WHERE p.id = ${participationId}::uuid AND NOT ${named}
      ON CONFLICT (cohort_id, person_id) DO UPDATE SET cohort_id = excluded.cohort_id
      RETURNING id
    ), kept AS (
      INSERT INTO response (id, stage_id, participation_id, pseudonym_id, sent_at)
      VALUES (${crypto.randomUUID()}::uuid, ${stage.id}::uuid, CASE WHEN ${named} THEN ${participationId}::uuid END, (SELECT id FROM known), ${now()})
      RETURNING id
    )
    INSERT INTO answer (response_id, question_key, mark, text)
    SELECT kept.id, key, mark, text
    FROM kept, unnest(${keys}::text[], ${keys.map((key) => markOf(answers, key))}::smallint[], ${keys.map((key) => textOf(answers, key))}::text[]) AS given(key, mark, text)`;
  const given = keys.map((key) => ({ key, mark: markOf(answers, key) }));
  await saveTallies(tx, stage.id, given.flatMap(({ key, mark }) => (mark ? [{ key, mark, count: 1 }] : [])));
}

/**
 * Keeps an unlinkable response: its marks become counts, its texts join the stage's pool. Every count of the stage is
 * written anew, also those it adds nothing to, so that no row's version tells which marks came last. The caller holds
 * the stage's lock.
 */
export async function saveUnlinkable(tx: Tx, sitting: Sitting, answers: Answers): Promise<void> {
  const texts = Object.keys(answers).flatMap((key) => {
    const text = textOf(answers, key);
    return text === null ? [] : [{ key, text }];
  });
  await savePool(tx, sitting.stage.id, texts);
  const asked = ratingsOf(sitting.document).flatMap(({ key }) => marks.map((mark) => ({ key, mark })));
  await saveTallies(tx, sitting.stage.id, asked.map(({ key, mark }) => ({ key, mark, count: markOf(answers, key) === mark ? 1 : 0 })));
}

/**
 * Adds texts to a stage's pool and writes the whole pool anew in random order, so that neither ids, nor row versions,
 * nor their place on disk tell which came last. The caller holds the stage's lock: of two at once, each would leave
 * the other's out.
 */
export async function savePool(tx: Tx, stageId: string, added: readonly { key: string; text: string }[]): Promise<void> {
  await tx.$executeRaw`
    WITH lifted AS (DELETE FROM note WHERE stage_id = ${stageId}::uuid RETURNING question_key, text)
    INSERT INTO note (id, stage_id, question_key, text)
    SELECT gen_random_uuid(), ${stageId}::uuid, key, text
    FROM (
      SELECT question_key AS key, text FROM lifted
      UNION ALL
      SELECT key, text FROM unnest(${added.map((a) => a.key)}::text[], ${added.map((a) => a.text)}::text[]) AS added(key, text)
    ) AS pool
    ORDER BY random()`;
}
