import type { FormDocument } from '@/features/forms/model';
import type { PromiseKind } from '../model';

/** How a form came in: a personal link, a phone at the table, a shared tablet, paper, a phone call. */
export type Mode = 'link' | 'table' | 'tablet' | 'paper' | 'phone';

/** In these modes somebody else types in what a person said, and so knows it. */
export const typedModes = ['paper', 'phone'] as const satisfies readonly Mode[];

/** In these modes people send their form themselves. */
export const ownModes = ['link', 'table', 'tablet'] as const satisfies readonly Mode[];

export const modeWords: Record<Mode, string> = {
  link: 'by their link',
  table: 'at their table',
  tablet: 'on a shared tablet',
  paper: 'on paper',
  phone: 'by phone',
};

/** Whose answers to what: a place in a stage's ledger, with the form that is answered there. */
export type Place = {
  participationId: string;
  stage: { id: string; cohortId: string; promise: PromiseKind };
  document: FormDocument;
};

export type MissingReason = 'blank' | 'illegible' | 'not_asked' | 'absent';

export const missingWords: Record<MissingReason, string> = {
  blank: 'left blank',
  illegible: 'could not be read',
  not_asked: 'not asked',
  absent: 'was not there for it',
};
