import { z } from 'zod';
import { Prisma } from '@/generated/prisma/client';
import { whomToAsk } from '@/features/cohorts/data';
import { documentOf } from '@/features/forms/data';
import { londonDate } from '@/calendar/london';
import type { Answers } from '@/features/forms/answers';
import { answers as storedAnswers } from '@/features/forms/schema';
import { holds, reach } from '@/server/capability';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { sealingReady } from '@/server/double-seal';
import { Missing } from '@/server/errors';
import { seal, unseal } from '@/server/seal';
import type { AnsweringViewer, Viewer } from '@/server/viewer';
import { keysOrNone } from '../../responses/ballots/data';
import type { BallotBox } from '../../responses/ballots/model';
import { cardsWork } from '../cards/model';
import { stageState } from '../../model';
import { can } from './capabilities';
import type { FormSession } from './model';

const row = z.object({
  participation_id: z.uuid(),
  link_hash: z.string(),
  finished: z.boolean(),
  stage_id: z.uuid(),
  cohort_id: z.uuid(),
  key: z.string(),
  title: z.string(),
  promise: z.enum(['named', 'linked', 'unlinkable']),
  form_version_id: z.uuid(),
  opens_at: z.date().nullable(),
  closes_at: z.date().nullable(),
  cohort_name: z.string(),
  programme_name: z.string(),
  contact: z.string().nullable(),
  person_name: z.string(),
  language: z.string().nullable(),
  sealed: z.instanceof(Uint8Array<ArrayBuffer>).nullable(),
  saved_at: z.date().nullable(),
  listed: z.boolean(),
  listed_at: z.date().nullable(),
  cards_until: z.date().nullable(),
  box_id: z.uuid().nullable(),
  box_state: z.enum(['sealed', 'opening', 'opened', 'destroyed']).nullable(),
  first_key: z.instanceof(Uint8Array).nullable(),
  second_key: z.instanceof(Uint8Array).nullable(),
  ballot_bytes: z.number().nullable(),
});

function whose(viewer: Viewer & AnsweringViewer): Prisma.Sql {
  const { linkHashes, participationIds } = reach(viewer, can.answer);
  return viewer.mode === 'link'
    ? Prisma.sql`p.link_hash = ANY(${linkHashes}::text[])`
    : Prisma.sql`p.id = ANY(${participationIds}::uuid[])
        AND EXISTS (SELECT 1 FROM table_code c WHERE c.id = ${viewer.codeId}::uuid AND c.stage_id = p.stage_id)`;
}

/** The form before whoever holds this link or sits at this table, while its card works; null when there is none for them. One query. */
export async function formSessionOf(viewer: Viewer): Promise<FormSession | null> {
  if (viewer.kind !== 'answering') return null;
  const found = await db().$queryRaw<unknown[]>`
    /* the form before somebody */
    SELECT p.id AS participation_id, p.link_hash, p.finished_on IS NOT NULL AS finished, s.id AS stage_id, s.cohort_id, s.key, s.title,
           s.promise::text AS promise, s.form_version_id, s.opens_at, s.closes_at, c.name AS cohort_name,
           g.name AS programme_name, ${whomToAsk} AS contact, e.name AS person_name, p.language, d.sealed, d.saved_at, p.listed, s.listed_at, s.cards_until,
           b.id AS box_id, b.state::text AS box_state, b.first_key, b.second_key, b.ballot_bytes
    FROM participation p
    LEFT JOIN participant t ON t.id = p.participant_id
    JOIN person e ON e.id = p.person_id
    JOIN stage s ON s.id = p.stage_id AND s.form_version_id IS NOT NULL
    JOIN cohort c ON c.id = s.cohort_id
    JOIN programme g ON g.id = c.programme_id
    LEFT JOIN draft d ON d.participation_id = p.id AND d.key_hash = ${viewer.keyHash}
    LEFT JOIN ballot_box b ON b.stage_id = s.id
    WHERE t.withdrawn_at IS NULL AND ${whose(viewer)}`;
  await sealingReady();
  const read = found[0] ? row.parse(found[0]) : null;
  if (
    !read ||
    (viewer.mode === 'table' && !cardsWork({ opensAt: read.opens_at, cardsUntil: read.cards_until }, now()))
  )
    return null;
  return toFormSession(viewer, read);
}

function boxIn(read: z.infer<typeof row>): BallotBox | null {
  const {
    box_id: id,
    box_state: state,
    first_key: firstKey,
    second_key: secondKey,
    ballot_bytes: size,
  } = read;
  return id && state && firstKey && secondKey && size ? { id, state, firstKey, secondKey, size } : null;
}

const stageIn = (read: z.infer<typeof row>): FormSession['stage'] => ({
  id: read.stage_id,
  cohortId: read.cohort_id,
  key: read.key,
  title: read.title,
  promise: read.promise,
  formVersionId: read.form_version_id,
  opensAt: read.opens_at,
  closesAt: read.closes_at,
});

async function toFormSession(
  viewer: Viewer & AnsweringViewer,
  read: z.infer<typeof row>,
): Promise<FormSession> {
  const box = boxIn(read);
  const stage = stageIn(read);
  // The key stores are looked into where a form can be sent, not at every visit.
  const canBeSent = !read.finished && stageState(stage, now()) === 'open';
  return {
    participationId: read.participation_id,
    linkHash: read.link_hash,
    stage,
    cohortName: read.cohort_name,
    programmeName: read.programme_name,
    contact: read.contact,
    language: read.language,
    firstName: read.person_name.split(' ')[0] ?? read.person_name,
    finished: read.finished,
    document: await documentOf(viewer, read.form_version_id),
    answers: read.sealed && read.promise !== 'unlinkable' ? openDraft(read.sealed, viewer.key) : {},
    draft: { keyHash: viewer.keyHash, sealed: read.sealed },
    savedAt: read.saved_at,
    listed: read.listed,
    ready:
      read.promise === 'named' ||
      (read.listed_at !== null && (read.promise !== 'unlinkable' || box !== null)),
    box,
    keys: box && canBeSent ? keysOrNone(box) : null,
  };
}

const purpose = 'draft';

function openDraft(sealed: Uint8Array, key: string): Answers {
  const text = unseal(sealed, purpose, key);
  return text === null ? {} : storedAnswers.parse(JSON.parse(text));
}

/**
 * Keeps half-written answers, sealed with the writer's own key. `change` gets the form with what is kept now (another
 * page may have written since), under a lock.
 * @returns null when the form was sent meanwhile: nothing is kept of it any more.
 */
export async function saveDraft<Changed extends { answers: Answers }>(
  tx: Tx,
  viewer: AnsweringViewer,
  session: FormSession,
  change: (session: FormSession) => Changed,
): Promise<Changed | null> {
  // Also where there is no draft to lock yet, and whoever sends the form waits for it, or is waited for.
  const [place] = await tx.$queryRaw<{ finished: boolean; begun: boolean }[]>`
    SELECT finished_on IS NOT NULL AS finished, started_on IS NOT NULL AS begun FROM participation WHERE id = ${session.participationId}::uuid FOR NO KEY UPDATE`;
  // Its holder was here twice, and their other place was kept.
  if (!place) throw new Missing(session.participationId);
  if (place.finished && !session.finished) return null;
  const { keyHash } = viewer;
  const id = { participationId: session.participationId, keyHash };
  const kept = await tx.$queryRaw<{ sealed: Uint8Array; saved_at: Date }[]>`
    SELECT sealed, saved_at FROM draft WHERE participation_id = ${id.participationId}::uuid AND key_hash = ${keyHash}`;
  const before = kept[0] ? openDraft(kept[0].sealed, viewer.key) : {};
  const changed = change({ ...session, answers: before, savedAt: kept[0]?.saved_at ?? null });
  const sealed = seal(JSON.stringify(changed.answers), purpose, viewer.key);
  await tx.draft.upsert({
    where: { participationId_keyHash: id },
    create: { ...id, sealed, savedAt: now() },
    update: { sealed, savedAt: now() },
  });
  if (!place.begun)
    await tx.participation.updateMany({
      where: { id: id.participationId },
      data: { startedOn: new Date(londonDate(now())) },
    });
  return changed;
}

/** Notes the language that somebody reads a form in whose drafts are kept: their link opens in it, and mail comes in it. Never of an unlinkable form. */
export async function saveLanguage(tx: Tx, participationId: string, language: string): Promise<void> {
  await tx.participation.updateMany({ where: { id: participationId }, data: { language } });
}

/** Whether the draft is still the one that was read; from here on whoever would save another waits. */
export async function holdDraft(tx: Tx, { participationId, draft }: FormSession): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM participation WHERE id = ${participationId}::uuid FOR NO KEY UPDATE`;
  const others = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM draft WHERE participation_id = ${participationId}::uuid AND key_hash = ${draft.keyHash}
      AND sealed IS DISTINCT FROM ${draft.sealed}::bytea`;
  return others.length === 0;
}

/** Drops every draft of a form whose changes have been sent. */
export async function removeDrafts(tx: Tx, participationId: string): Promise<void> {
  await tx.draft.deleteMany({ where: { participationId } });
}

const nextRow = z.object({ opens_at: z.date().nullable() });

/** When the person who sits here is asked next in this cohort, if anything is planned. */
export async function nextFormOn(viewer: Viewer, { stage }: FormSession): Promise<Date | null> {
  if (!holds(viewer, can.answer)) return null;
  const [next] = await db().$queryRaw<unknown[]>`
    SELECT min(s.opens_at) AS opens_at
    FROM stage s JOIN stage here ON here.id = ${stage.id}::uuid AND s.cohort_id = here.cohort_id AND s.audience = here.audience
    WHERE s.opens_at > ${now()} AND s.form_version_id IS NOT NULL`;
  return nextRow.parse(next).opens_at;
}
