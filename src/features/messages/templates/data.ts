import { type Language, languageNamed } from '@/languages/known';
import { type Say, speaking } from '@/languages/say';
import type { Tx } from '@/server/db';
import { kindNamed, type TemplateKind, type ValuesOf } from './kinds';
import type { Words } from './model';
import { type Changed, type ChangedWords, languageOf, wordsOf } from './own-words';

/** Where words stand: for which programme, or, without one, for all of Roundtable. */
export type Place = { kind: TemplateKind; language: string; programmeId: string | null };

/** Of no programme, and in English: what is told of Roundtable itself. */
export const forEverybody = { say: speaking(null), programmeId: null } as const;

const columns = { subject: true, text: true, version: true } as const;
/** Words that were taken back leave an empty row, so that their versions are not counted anew. */
const standing = { text: { not: '' } } as const;

/** What somebody wrote in place of Roundtable's words; null where those stand. */
export const loadChanged = (tx: Pick<Tx, 'messageWords'>, place: Place): Promise<ChangedWords | null> =>
  tx.messageWords.findFirst({ where: { ...place, ...standing }, select: columns });

/** How often words of a place were changed or taken back; 0 where they never were. */
export async function loadVersion(tx: Pick<Tx, 'messageWords'>, place: Place): Promise<number> {
  const row = await tx.messageWords.findFirst({ where: place, select: { version: true } });
  return row?.version ?? 0;
}

/** All that was changed in a place. */
export async function loadAllChanged(
  tx: Pick<Tx, 'messageWords'>,
  programmeId: string | null,
): Promise<Changed[]> {
  const rows = await tx.messageWords.findMany({
    where: { programmeId, ...standing },
    select: { ...columns, kind: true, language: true },
    orderBy: [{ kind: 'asc' }, { language: 'asc' }],
  });
  return rows.flatMap(({ kind, language, ...words }) => {
    const [known, spoken] = [kindNamed(kind), languageNamed(language)];
    return known && spoken ? [{ ...words, kind: known, language: spoken }] : [];
  });
}

/** A message of a kind in the language that is spoken, in the words of its programme or in Roundtable's, filled in. */
export async function loadWords<K extends TemplateKind>(
  tx: Pick<Tx, 'messageWords'>,
  kind: K,
  { say, programmeId }: { say: Say; programmeId: string | null },
  values: ValuesOf<K>,
): Promise<Words & { language: Language }> {
  const language = languageOf(kind, say);
  const changed = await loadChanged(tx, { kind, language, programmeId });
  return { ...wordsOf(kind, say, changed, values), language };
}

/** Keeps words of a version, 0 where there were none. @returns false when somebody else changed them meanwhile */
export async function saveWords(tx: Tx, place: Place, { version, ...words }: ChangedWords): Promise<boolean> {
  if (version === 0) {
    const { count } = await tx.messageWords.createMany({
      data: { ...place, ...words },
      skipDuplicates: true,
    });
    return count === 1;
  }
  const { count } = await tx.messageWords.updateMany({
    where: { ...place, version },
    data: { ...words, version: { increment: 1 } },
  });
  return count === 1;
}

/** Lets Roundtable's words stand again in place of those of a version. @returns false when somebody else changed them meanwhile */
export async function removeWords(tx: Tx, place: Place, version: number): Promise<boolean> {
  const { count } = await tx.messageWords.updateMany({
    where: { ...place, version },
    data: { subject: '', text: '', version: { increment: 1 } },
  });
  return count === 1;
}
