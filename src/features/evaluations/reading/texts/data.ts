import { cohortsFor } from '@/features/cohorts/data';
import { documentOf } from '@/features/forms/data';
import type { Prisma } from '@/generated/prisma/client';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { stageColumns } from '../../data';
import { typedModes } from '../../modes';
import { can } from './capabilities';
import { mayReadTexts, type TextRow, toTexts, type WrittenText } from './model';

const most = 5_000;

/**
 * What people wrote at a stage, in the order of its questions and within them of random ids, for whoever runs the
 * cohort. Null when there is no such stage for them; `later` when the promise doesn't let it be read yet.
 */
export async function textsOfStage(
  viewer: Viewer,
  stageId: string,
): Promise<{ later: true } | { texts: WrittenText[] } | null> {
  const stage = await db().stage.findFirst({
    where: {
      id: stageId,
      formVersionId: { not: null },
      cohort: cohortsFor(viewer, can.see),
    },
    select: {
      ...stageColumns,
      release: { select: { releasedAt: true, own: true, broughtIn: true, typed: true } },
    },
  });
  if (!stage?.formVersionId) return null;
  if (!mayReadTexts(stage)) return { later: true };
  const rows =
    stage.promise === 'unlinkable'
      ? await looseTexts(stageId)
      : await keptTexts(stageId, stage.promise === 'named', stage.release);
  return { texts: toTexts(await documentOf(viewer, stage.formVersionId), rows) };
}

async function looseTexts(stageId: string): Promise<TextRow[]> {
  const rows = await db().note.findMany({ where: { stageId }, orderBy: { id: 'asc' }, take: most });
  return rows.map(({ id, questionKey, text, seen, hidden }) => ({
    id,
    questionKey,
    text,
    seen,
    hidden,
    name: null,
  }));
}

type Released = { own: number; typed: number; broughtIn: number } | null;

/** The texts of the forms that a release reads; of named forms all. */
async function keptTexts(stageId: string, named: boolean, release: Released): Promise<TextRow[]> {
  const file: Prisma.AnswerWhereInput = { response: { importId: { not: null } } };
  const typed: Prisma.AnswerWhereInput = { mode: { in: [...typedModes] } };
  const some =
    !named && release?.own === 0
      ? { OR: [...(release.broughtIn > 0 ? [file] : []), ...(release.typed > 0 ? [typed] : [])] }
      : {};
  const rows = await db().answer.findMany({
    where: { text: { not: null }, response: { stageId }, ...some },
    orderBy: [{ responseId: 'asc' }, { questionKey: 'asc' }],
    take: most,
    select: {
      responseId: true,
      questionKey: true,
      text: true,
      seen: true,
      hidden: true,
      response: { select: { participation: { select: { person: { select: { name: true } } } } } },
    },
  });
  return rows.map(({ responseId, questionKey, text, seen, hidden, response }) => ({
    id: `${responseId}.${questionKey}`,
    questionKey,
    text: text ?? '',
    seen,
    hidden,
    name: named ? (response.participation?.person.name ?? null) : null,
  }));
}

const kept = /^([0-9a-f-]{36})\.(.+)$/;

/** Marks texts of a stage as seen. @returns how many were found; texts of unlinkable forms get new ids when another form comes in. */
export async function saveSeen(tx: Tx, stageId: string, ids: readonly string[]): Promise<number> {
  return change(tx, stageId, ids, { seen: true });
}

/** Hides one text with its reason, or, without one, shows it again. @returns whether it was found. */
export async function saveHidden(
  tx: Tx,
  stageId: string,
  id: string,
  reason: string | null,
): Promise<boolean> {
  return (await change(tx, stageId, [id], { hidden: reason, seen: true })) === 1;
}

async function change(
  tx: Tx,
  stageId: string,
  ids: readonly string[],
  data: { seen: boolean; hidden?: string | null },
): Promise<number> {
  let found = 0;
  const loose = ids.filter((id) => !kept.test(id));
  if (loose.length > 0)
    found += (await tx.note.updateMany({ where: { stageId, id: { in: loose } }, data })).count;
  for (const id of ids) {
    const [, responseId = '', questionKey = ''] = kept.exec(id) ?? [];
    if (responseId !== '')
      found += (
        await tx.answer.updateMany({
          where: { responseId, questionKey, text: { not: null }, response: { stageId } },
          data,
        })
      ).count;
  }
  return found;
}
