import { z } from 'zod';
import { londonDate } from '@/calendar/london';
import { type Answers, fromKept, type Kept, toKept } from '@/features/forms/answers';
import { now } from '@/server/clock';
import type { Tx } from '@/server/db';
import type { SealedBallot } from './ballots/data';
import type { Place } from './model';
import type { Gap } from '../missing';
import type { Mode } from '../modes';

/**
 * Marks a form as sent, if nobody has yet and it is open at this moment, and drops every draft of it. A sealed one goes
 * into its box in the same statement, while that is shut.
 * @returns whose form it was when this call finished it; else null.
 */
export async function saveFinished(
  tx: Tx,
  place: Place,
  mode: Mode,
  { ballot, language }: { ballot: SealedBallot | null; language: string | null },
): Promise<string | null> {
  const instant = now();
  const today = londonDate(instant);
  const finished = await tx.$queryRaw<{ person_id: string }[]>`
    /* a form is sent */
    WITH finished AS (
      UPDATE participation p
      SET finished_on = ${today}::date, mode = ${mode}::mode, language = ${ballot ? null : language},
          started_on = COALESCE(started_on, ${today}::date)
      FROM stage s
      WHERE p.id = ${place.participationId}::uuid AND p.finished_on IS NULL AND s.id = p.stage_id
        AND s.opens_at <= ${instant} AND (s.closes_at IS NULL OR s.closes_at > ${instant} OR ${mode} = 'paper')
        AND NOT EXISTS (SELECT 1 FROM release r WHERE r.stage_id = s.id)
        AND (${ballot === null} OR EXISTS (SELECT 1 FROM ballot_box b WHERE b.id = ${ballot?.boxId ?? null}::uuid AND b.stage_id = s.id AND b.state = 'sealed'))
      RETURNING p.id, p.person_id
    ), dropped AS (
      DELETE FROM draft d USING finished f WHERE d.participation_id = f.id
    ), put_in AS (
      INSERT INTO ballot (id, box_id, part, sealed)
      SELECT ${ballot?.id ?? null}::uuid, ${ballot?.boxId ?? null}::uuid, ${ballot?.part ?? null}::ballot_part, ${ballot?.sealed ?? null}::bytea
      FROM finished WHERE ${ballot !== null}
    )
    SELECT person_id FROM finished`;
  return finished[0]?.person_id ?? null;
}

/** Keeps a response as rows, under the person's pseudonym (linked) or their participation (named). */
export async function saveResponse(tx: Tx, place: Place, mode: Mode, answers: Answers): Promise<void> {
  const { stage, participationId, document } = place;
  const named = stage.promise === 'named';
  const kept = toKept(document, answers);
  await tx.$executeRaw`
    /* its answers are kept */
    WITH known AS (
      INSERT INTO pseudonym (id, cohort_id, person_id)
      SELECT ${crypto.randomUUID()}::uuid, ${stage.cohortId}::uuid, p.person_id
      FROM participation p WHERE p.id = ${participationId}::uuid AND NOT ${named}
      ON CONFLICT (cohort_id, person_id) DO UPDATE SET cohort_id = excluded.cohort_id
      RETURNING id
    ), response AS (
      INSERT INTO response (id, stage_id, participation_id, pseudonym_id, sent_at)
      VALUES (${crypto.randomUUID()}::uuid, ${stage.id}::uuid, CASE WHEN ${named} THEN ${participationId}::uuid END, (SELECT id FROM known), ${now()})
      RETURNING id
    )
    INSERT INTO answer (response_id, question_key, mark, text, mode)
    SELECT response.id, key, mark, text, ${mode}::mode
    FROM response, unnest(${kept.map((k) => k.key)}::text[], ${kept.map((k) => k.mark)}::smallint[], ${kept.map((k) => k.text)}::text[]) AS given(key, mark, text)`;
}

const keptRow = z.object({
  response_id: z.uuid(),
  key: z.string().nullable(),
  mark: z.number().nullable(),
  text: z.string().nullable(),
});

/** What somebody sent, as it stands: of a named form, for whoever settles two of one person. */
export async function answersOf(tx: Pick<Tx, '$queryRaw'>, place: Place): Promise<Answers | null> {
  if (place.stage.promise !== 'named') return null;
  const found = await tx.$queryRaw<unknown[]>`
    SELECT r.id AS response_id, a.question_key AS key, a.mark, a.text
    FROM response r LEFT JOIN answer a ON a.response_id = r.id WHERE r.participation_id = ${place.participationId}::uuid`;
  const rows = z.array(keptRow).parse(found);
  const kept = rows.flatMap(({ key, mark, text }): Kept[] => (key === null ? [] : [{ key, mark, text }]));
  return rows.length === 0 ? null : fromKept(place.document, kept);
}

const idRow = z.object({ id: z.uuid() });

/**
 * Puts other answers in the place of a response, all of them: what was sent before is neither shown nor mixed in.
 * @returns false when there is no response to replace.
 */
export async function replaceResponse(
  tx: Tx,
  { stage, participationId, document }: Place,
  mode: Mode,
  answers: Answers,
): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT r.id FROM response r JOIN participation p ON p.id = ${participationId}::uuid
    WHERE r.stage_id = ${stage.id}::uuid AND (
      r.participation_id = p.id
      OR r.pseudonym_id = (SELECT y.id FROM pseudonym y WHERE y.person_id = p.person_id AND y.cohort_id = ${stage.cohortId}::uuid))
    FOR UPDATE OF r`;
  const [row] = z.array(idRow).parse(found);
  if (!row) return false;
  await tx.answer.deleteMany({ where: { responseId: row.id } });
  await tx.answer.createMany({
    data: toKept(document, answers).map(({ key, mark, text }) => ({
      responseId: row.id,
      questionKey: key,
      mark,
      text,
      mode,
    })),
  });
  await tx.participation.update({ where: { id: participationId }, data: { mode } });
  return true;
}

/** Counts why questions of a paper or phone form have no answer. Every reason of every question named is written, also with 0. */
export async function saveMissing(tx: Tx, stageId: string, missing: readonly Gap[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO missing (stage_id, question_key, reason, count)
    SELECT ${stageId}::uuid, key, reason::missing_reason, 1
    FROM unnest(${missing.map((m) => m.key)}::text[], ${missing.map((m) => m.reason)}::text[]) AS added(key, reason)
    ORDER BY key, reason
    ON CONFLICT (stage_id, question_key, reason) DO UPDATE SET count = missing.count + 1`;
}
