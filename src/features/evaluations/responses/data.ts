import { z } from 'zod';
import { londonDate } from '@/calendar/london';
import { type Answers, fromKept, type Kept, toKept } from '@/features/forms/answers';
import { now } from '@/server/clock';
import type { Tx } from '@/server/db';
import type { SealedBallot } from './ballots/data';
import type { DraftRead, Place } from './model';
import type { Gap } from '../missing';
import type { Mode } from '../modes';

/** A whole form, ready to be kept. `ballot`: of an unlinkable one, sealed before any query could see it. `draft`: what it was made of. */
export type WholeForm = {
  mode: Mode;
  answers: Answers;
  ballot: SealedBallot | null;
  language?: string;
  draft?: DraftRead;
};

const keptFor = z.object({ person_id: z.uuid().nullable() });

/**
 * Takes a whole form, in whichever mode, in one statement (`keep_form` in the migrations), if nobody has yet and it is
 * open at this moment: the ledger, its drafts, its answers as rows under the person's pseudonym (linked) or their
 * participation (named) or else its ballot, and what still waits to be sent about it.
 * @returns false when the person's form was in already, the stage isn't open, or another draft was saved meanwhile.
 */
export async function saveForm(
  tx: Tx,
  { stage, participationId, document }: Place,
  { mode, answers, ballot, language, draft }: WholeForm,
): Promise<boolean> {
  const instant = now();
  const kept = ballot ? [] : toKept(document, answers);
  const [row] = await tx.$queryRaw<unknown[]>`
    /* a form is sent */
    SELECT keep_form(
      ${participationId}::uuid, ${stage.id}::uuid, ${stage.cohortId}::uuid, ${mode}::mode, ${instant}::timestamptz,
      ${londonDate(instant)}::date, ${language ?? null},
      ${ballot?.id ?? null}::uuid, ${ballot?.boxId ?? null}::uuid, ${ballot?.part ?? null}::ballot_part,
      ${ballot?.sealed ?? null}::bytea,
      ${stage.promise === 'named'}, ${kept.map((k) => k.key)}::text[], ${kept.map((k) => k.mark)}::smallint[],
      ${kept.map((k) => k.text)}::text[], ${draft?.keyHash ?? null}, ${draft?.sealed ?? null}::bytea) AS person_id`;
  return keptFor.parse(row).person_id !== null;
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
