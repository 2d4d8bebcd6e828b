import type { Answers } from '@/features/forms/answers';
import type { SentPage } from '@/features/forms/answering/merging';
import type { FormDocument } from '@/features/forms/model';
import type { BallotBox } from '../../responses/ballots/model';
import type { DraftRead } from '../../responses/model';
import type { Mode } from '../../modes';
import { type PromiseKind, type Stage, stageState } from '../../model';

/** One person before one form: what they were asked, what they have said so far, and whether they have sent it. */
export type FormSession = {
  participationId: string;
  /** Of the link that opens it: whoever holds that may answer. */
  linkHash: string;
  stage: Pick<Stage, 'id' | 'cohortId' | 'key' | 'title' | 'formVersionId' | 'opensAt' | 'closesAt'> & {
    promise: PromiseKind;
  };
  cohortName: string;
  programmeName: string;
  /** Whom to ask for help, with their number or address; null when nobody is known. */
  contact: string | null;
  /** The language that they answered in, as far as it is known. */
  language: string | null;
  firstName: string;
  finished: boolean;
  document: FormDocument;
  /** What was kept so far. What was sent is never shown again, to nobody. */
  answers: Answers;
  savedAt: Date | null;
  /** The draft that they come from, as it was read. */
  draft: DraftRead;
  /** They were on the list when the form opened. */
  listed: boolean;
  /** Who is on the list is settled, and an unlinkable form has its box. */
  ready: boolean;
  box: BallotBox | null;
  /** What to seal with, looked up while the form can be sent; null while a key can't be used, and then nothing may be sent. */
  keys: { first: Uint8Array; second: Uint8Array } | null;
};

/** keys missing: it would be open, but what is sent could not be read one day. */
export type FormSessionState = 'open' | 'finished' | 'not yet' | 'closed' | 'keys missing';

/** Whether the form can be answered at `instant`, and if not, why. */
export function formSessionState(
  session: Pick<FormSession, 'finished' | 'stage' | 'box' | 'keys'>,
  instant: Date,
): FormSessionState {
  if (session.finished) return 'finished';
  const state = stageState(session.stage, instant);
  if (state === 'open') return session.box && !session.keys ? 'keys missing' : 'open';
  return state === 'closed' ? 'closed' : 'not yet';
}

/**
 * Whether answers that were sent can still be replaced: until the form closes, by the person's own link alone (a code
 * belongs to a whole table), and never where nobody can tell whose they are.
 */
export const canChange = (
  { finished, stage }: Pick<FormSession, 'finished' | 'stage'>,
  holder: { mode: 'link' | 'table' },
  instant: Date,
): boolean =>
  finished &&
  holder.mode === 'link' &&
  stage.promise !== 'unlinkable' &&
  stageState(stage, instant) === 'open';

/** Whether a page stands open in which answers were kept that have been sent since, so that it holds one part of them. */
export const isSentMeanwhile = (
  { finished, savedAt }: Pick<FormSession, 'finished' | 'savedAt'>,
  { was = '' }: SentPage,
): boolean => finished && !savedAt && /[^.~]/.test(was);

/** Whether nothing was saved of a form between two looks at it: each save seals anew. */
export const isSameDraft = (
  { draft: { sealed: one } }: Pick<FormSession, 'draft'>,
  { draft: { sealed: other } }: Pick<FormSession, 'draft'>,
): boolean => (one && other ? Buffer.compare(one, other) === 0 : one === other);

/** In which mode somebody came who answers for themselves. */
export const modeOf = (holder: { mode: 'link' } | { mode: 'table'; shared: boolean }): Mode =>
  holder.mode === 'table' && holder.shared ? 'tablet' : holder.mode;
