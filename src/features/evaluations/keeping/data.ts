import { z } from 'zod';
import { londonDate } from '@/features/cohorts/model';
import { type Answers, fromKept, type Kept, toKept } from '@/features/forms/answers/model';
import { itemsOf } from '@/features/forms/model';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { moveTallies, saveTallies } from '../tallies/data';
import type { Door, MissingReason, Place } from './model';

/**
 * Marks a form as sent, if nobody has yet and it is open at this moment, and drops every draft of it.
 * @returns whose form it was when this call finished it; else null.
 */
export async function saveFinished(tx: Tx, place: Place, door: Door, language: string | null): Promise<string | null> {
  const instant = now();
  const today = londonDate(instant);
  const kept = place.stage.promise === 'unlinkable' ? null : language;
  const finished = await tx.$queryRaw<{ person_id: string }[]>`
    WITH finished AS (
      UPDATE participation p
      SET finished_on = ${today}::date, door = ${door}::door, language = ${kept},
          started_on = COALESCE(started_on, ${today}::date)
      FROM stage s
      WHERE p.id = ${place.participationId}::uuid AND p.finished_on IS NULL AND s.id = p.stage_id
        AND s.opens_at <= ${instant} AND (s.closes_at IS NULL OR s.closes_at > ${instant} OR ${door} = 'paper')
      RETURNING p.id, p.person_id
    ), dropped AS (DELETE FROM draft d USING finished f WHERE d.participation_id = f.id)
    SELECT person_id FROM finished`;
  return finished[0]?.person_id ?? null;
}

/** Keeps a response as rows, under the person's pseudonym (linked) or their participation (named), and counts its marks. */
export async function saveResponse(tx: Tx, place: Place, door: Door, answers: Answers): Promise<void> {
  const { stage, participationId, document } = place;
  const named = stage.promise === 'named';
  const kept = toKept(document, answers);
  await tx.$executeRaw`
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
    INSERT INTO answer (response_id, question_key, mark, text, door)
    SELECT response.id, key, mark, text, ${door}::door
    FROM response, unnest(${kept.map((k) => k.key)}::text[], ${kept.map((k) => k.mark)}::smallint[], ${kept.map((k) => k.text)}::text[]) AS given(key, mark, text)`;
  await saveTallies(tx, stage.id, counted(kept, 1));
}

const counted = (kept: readonly Kept[], count: 1 | -1) => kept.flatMap(({ key, mark }) => (mark === null ? [] : [{ key, mark, count }]));

const keptRow = z.object({ response_id: z.uuid(), key: z.string().nullable(), mark: z.number().nullable(), text: z.string().nullable() });

/** What somebody sent, as it stands, for themselves alone. Null when there is no response. */
export async function ownResponse(viewer: Viewer, place: Place): Promise<Answers | null> {
  if (viewer.kind !== 'answering') return null;
  const { kept } = await readResponse(db(), place, false);
  return kept && fromKept(place.document, kept);
}

/** What somebody sent, as it stands: for settling two forms of one person. */
export async function answersOf(tx: Pick<Tx, '$queryRaw'>, place: Place): Promise<Answers | null> {
  const { kept } = await readResponse(tx, place, false);
  return kept && fromKept(place.document, kept);
}

async function readResponse(client: Pick<Tx, '$queryRaw'>, { stage, participationId }: Place, lock: boolean): Promise<{ id: string | null; kept: Kept[] | null }> {
  const found = await client.$queryRaw<unknown[]>`
    SELECT r.id AS response_id, a.question_key AS key, a.mark, a.text
    FROM response r LEFT JOIN answer a ON a.response_id = r.id
    WHERE r.stage_id = ${stage.id}::uuid AND (
      r.participation_id = ${participationId}::uuid
      OR r.pseudonym_id = (
        SELECT y.id FROM pseudonym y JOIN participation p ON p.person_id = y.person_id
        WHERE p.id = ${participationId}::uuid AND y.cohort_id = ${stage.cohortId}::uuid))`;
  const rows = z.array(keptRow).parse(found);
  const id = rows[0]?.response_id ?? null;
  if (id === null) return { id, kept: null };
  if (lock) {
    await client.$queryRaw`SELECT 1 FROM response WHERE id = ${id}::uuid FOR UPDATE`;
    return readResponse(client, { stage, participationId, document: { title: '', minutes: 1, sections: [] } }, false);
  }
  return { id, kept: rows.flatMap(({ key, mark, text }) => (key === null ? [] : [{ key, mark, text }])) };
}

/**
 * Puts other answers in a response's place and moves the counts along. An answer that stays the same keeps its door.
 * @returns false when there is no response to replace.
 */
export async function replaceResponse(tx: Tx, place: Place, door: Door, answers: Answers): Promise<boolean> {
  const before = await readResponse(tx, place, true);
  if (before.id === null || before.kept === null) return false;
  const after = toKept(place.document, answers);
  const same = (a: Kept, b: Kept) => a.key === b.key && a.mark === b.mark && a.text === b.text;
  const gone = before.kept.filter((row) => !after.some((other) => same(row, other)));
  const come = after.filter((row) => !before.kept?.some((other) => same(row, other)));
  await tx.answer.deleteMany({ where: { responseId: before.id, questionKey: { in: gone.map((row) => row.key) } } });
  await tx.answer.createMany({ data: come.map(({ key, mark, text }) => ({ responseId: before.id ?? '', questionKey: key, mark, text, door })) });
  await moveTallies(tx, place.stage.id, [...counted(gone, -1), ...counted(come, 1)]);
  return true;
}

/**
 * Keeps an unlinkable response: its marks become counts, its texts join the stage's pool. Every count of the stage is
 * written anew, also those it adds nothing to, so that no row's version tells which marks came last. The caller holds
 * the stage's lock.
 */
export async function saveUnlinkable(tx: Tx, place: Pick<Place, 'document' | 'stage'>, answers: Answers): Promise<void> {
  const kept = toKept(place.document, answers);
  await savePool(tx, place.stage.id, kept.flatMap(({ key, text }) => (text === null ? [] : [{ key, text }])));
  const given = new Map(kept.map(({ key, mark }) => [key, mark]));
  const asked = itemsOf(place.document).flatMap(({ key, words }) => words.map((_, index) => ({ key, mark: index + 1 })));
  await saveTallies(tx, place.stage.id, asked.map(({ key, mark }) => ({ key, mark, count: given.get(key) === mark ? 1 : 0 })));
}

/**
 * Adds texts to a stage's pool and writes the whole pool anew in random order, so that neither ids, nor row versions,
 * nor their place on disk tell which came last; for the same reason all become unread again. The caller holds the
 * stage's lock: of two at once, each would leave the other's out.
 */
export async function savePool(tx: Tx, stageId: string, added: readonly { key: string; text: string }[]): Promise<void> {
  await tx.$executeRaw`
    WITH lifted AS (DELETE FROM note WHERE stage_id = ${stageId}::uuid RETURNING question_key, text, hidden)
    INSERT INTO note (id, stage_id, question_key, text, hidden)
    SELECT gen_random_uuid(), ${stageId}::uuid, key, text, hidden
    FROM (
      SELECT question_key AS key, text, hidden FROM lifted
      UNION ALL
      SELECT key, text, NULL FROM unnest(${added.map((a) => a.key)}::text[], ${added.map((a) => a.text)}::text[]) AS added(key, text)
    ) AS pool
    ORDER BY random()`;
}

/** Counts why questions of a paper or phone form have no answer. Every reason of every question named is written, also with 0. */
export async function saveMissing(tx: Tx, stageId: string, missing: readonly { key: string; reason: MissingReason }[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO missing (stage_id, question_key, reason, count)
    SELECT ${stageId}::uuid, key, reason::missing_reason, 1
    FROM unnest(${missing.map((m) => m.key)}::text[], ${missing.map((m) => m.reason)}::text[]) AS added(key, reason)
    ORDER BY key, reason
    ON CONFLICT (stage_id, question_key, reason) DO UPDATE SET count = missing.count + 1`;
}
