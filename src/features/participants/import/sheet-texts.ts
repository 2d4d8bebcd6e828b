import { filled, type Sheet } from '@/sheets/sheet';
import { asText, withGaps } from './model';

/** The sheets of a file as texts that can be mended. `at`: the place of the one that is read. */
export type SheetTexts = { names: readonly string[]; texts: readonly string[]; at: number };

export const noSheets: SheetTexts = { names: [], texts: [], at: 0 };

/** The other sheets travel with the form, so they may not be longer than that. */
const longest = 1_000_000;

/** The sheets of a file that hold anything which is shown, as texts; the one that is read alone where together they are too long. */
export function textsOf(sheets: readonly Sheet[], read: Sheet | null): SheetTexts {
  const seen = sheets.flatMap((sheet) => {
    const rows = sheet.rows.filter((row) => !row.hidden && filled(row).length > 0);
    return rows.length > 0 ? [{ sheet, text: asText(withGaps(rows)) }] : [];
  });
  const length = seen.reduce((sum, { text }) => sum + text.length, 0);
  const kept = length > longest ? seen.filter(({ sheet }) => sheet === read) : seen;
  return {
    names: kept.map(({ sheet }) => sheet.name),
    texts: kept.map(({ text }) => text),
    at: Math.max(
      kept.findIndex(({ sheet }) => sheet === read),
      0,
    ),
  };
}

/** Turns to another sheet. What was mended of the one that was read stays with it. */
export function turnTo(sheets: SheetTexts, text: string, to: number): { sheets: SheetTexts; text: string } {
  const next = sheets.texts[to];
  const texts = sheets.texts.map((known, place) => (place === sheets.at ? text : known));
  return next === undefined || to === sheets.at
    ? { sheets: { ...sheets, texts }, text }
    : { sheets: { ...sheets, texts, at: to }, text: next };
}
