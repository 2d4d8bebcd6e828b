import type { LedgerEntry } from '../../ledger/model';
import type { Stage } from '../../model';

/** A paper form for one person. */
export type Sheet = {
  name: string;
  /** What ties the sheet to its person, eight letters and figures. Never their link: a sheet passes through many hands. */
  code: string;
};

/** Somebody of a stage that keeps no tie between people and answers: whether their sheet was handed in. */
export type HandedIn = { personId: string; name: string; handedIn: boolean; otherwise: boolean };

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
