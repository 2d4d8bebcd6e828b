import type { LedgerEntry } from '../../ledger/model';
import type { Stage } from '../../model';

/** A paper form for one person. */
export type Sheet = {
  name: string;
  /** How it has to look for them, and in which language, where they said so. */
  asks: string[];
  /** What ties the sheet to its person, eight letters and figures. Never their link: a sheet passes through many hands. */
  code: string;
};

/** Somebody of a stage that keeps no tie between people and answers: whether their sheet was handed in. */
export type HandedIn = {
  personId: string;
  name: string;
  asks: string[];
  handedIn: boolean;
  otherwise: boolean;
};

/** Who asked for another sheet than everybody's, and hasn't answered: it is to be made for them. */
export const asksInWords = (sheets: readonly Sheet[], people: readonly HandedIn[]): string[] =>
  [...sheets, ...people.filter((one) => !one.handedIn && !one.otherwise)].flatMap(({ name, asks }) =>
    asks.length > 0 ? [`${name}: ${asks.join('. ')}`] : [],
  );

export const paperKinds = ['normal', 'large', 'text'] as const;
export type PaperKind = (typeof paperKinds)[number];
export const paperWords: Record<PaperKind, string> = {
  normal: 'Print',
  large: 'Large print',
  text: 'Plain text',
};

/** How many sheets of an unlinkable form were handed in and aren't keyed yet. */
export const sheetsToKey = (
  { promise, sheetsKeyed }: Pick<Stage, 'promise' | 'sheetsKeyed'>,
  entries: readonly LedgerEntry[],
): number =>
  promise === 'unlinkable'
    ? Math.max(0, entries.filter(({ mode }) => mode === 'paper').length - sheetsKeyed)
    : 0;
