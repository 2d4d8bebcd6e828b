import { languageNamed } from '@/languages/known';
import { cohortsFor } from '@/features/cohorts/data';
import { loadAllChanged } from '@/features/messages/templates/data';
import type { Changed } from '@/features/messages/templates/own-words';
import { saveMailUnread } from '../../data';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import type { OwnText } from './model';

const columns = { meaning: true, language: true, subject: true, text: true } as const;

type Row = Omit<OwnText, 'language'> & { language: string };

/** A text in a language that Roundtable no longer speaks stands nowhere. */
const toOwn = (row: Row): OwnText[] => {
  const language = languageNamed(row.language);
  return language ? [{ ...row, language }] : [];
};

/** A stage's texts in the facilitator's own words, for whoever runs the cohort. */
export async function textsOf(viewer: Viewer, stageId: string): Promise<OwnText[]> {
  const rows = await db().mailText.findMany({
    where: { stageId, stage: { cohort: cohortsFor(viewer, can.see) } },
    select: columns,
  });
  return rows.flatMap(toOwn);
}

/** What a cohort's programme says about forms in place of Roundtable's words, for whoever runs the cohort. */
export async function programmeTexts(viewer: Viewer, cohortId: string): Promise<Changed[]> {
  const cohort = await db().cohort.findFirst({
    where: cohortsFor(viewer, can.see, [cohortId]),
    select: { programmeId: true },
  });
  return cohort ? loadAllChanged(db(), cohort.programmeId) : [];
}

/** A stage's texts within the transaction that sends them. */
export async function loadTexts(tx: Tx, stageId: string): Promise<OwnText[]> {
  return (await tx.mailText.findMany({ where: { stageId }, select: columns })).flatMap(toOwn);
}

/** Keeps a text in the facilitator's own words. */
export async function saveText(
  tx: Tx,
  stageId: string,
  { meaning, language, ...words }: OwnText,
): Promise<void> {
  const key = { stageId, meaning, language };
  await tx.mailText.upsert({
    where: { stageId_meaning_language: key },
    create: { ...key, ...words },
    update: words,
  });
  await saveMailUnread(tx, stageId);
}

/** Lets Roundtable's own words stand again. */
export async function removeText(
  tx: Tx,
  stageId: string,
  { meaning, language }: Pick<OwnText, 'meaning' | 'language'>,
): Promise<void> {
  await tx.mailText.deleteMany({ where: { stageId, meaning, language } });
  await saveMailUnread(tx, stageId);
}

/** Notes that somebody has read all mail that a cohort's stages send: what the plan of it shows. */
export async function saveMailRead(tx: Tx, cohortId: string, instant: Date): Promise<void> {
  await tx.stage.updateMany({
    where: { cohortId, mailReadAt: null, mailing: true, formVersionId: { not: null } },
    data: { mailReadAt: instant },
  });
}
