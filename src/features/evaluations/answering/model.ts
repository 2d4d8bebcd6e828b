import { type Answers, type FormDocument, readAnswers, type AnswerProblem, type Section } from '@/features/forms/model';
import { type PromiseKind, type Stage, stageState } from '../model';

/** One person before one form: what they were asked, what they have said so far, and whether they have sent it. */
export type Sitting = {
  participationId: string;
  stage: Pick<Stage, 'id' | 'cohortId' | 'key' | 'formVersionId' | 'opensAt' | 'closesAt'> & { promise: PromiseKind };
  cohortName: string;
  programmeName: string;
  firstName: string;
  finished: boolean;
  document: FormDocument;
  /** What was kept so far; empty when nothing was. */
  answers: Answers;
  savedAt: Date | null;
};

export type SittingState = 'open' | 'finished' | 'not yet' | 'closed';

/** Whether the form can be answered at `instant`, and if not, why. */
export function sittingState(sitting: Pick<Sitting, 'finished' | 'stage'>, instant: Date): SittingState {
  if (sitting.finished) return 'finished';
  const state = stageState(sitting.stage, instant);
  if (state === 'open') return 'open';
  return state === 'closed' ? 'closed' : 'not yet';
}

/** The part of a form with this number, counted from 1; the nearest there is when the number is out of range. */
export function partOf(document: FormDocument, number: number): { number: number; last: boolean; section: Section } {
  const count = document.sections.length;
  const within = Math.min(Math.max(Number.isInteger(number) ? number : 1, 1), count);
  const section = document.sections[within - 1];
  if (!section) throw new Error('A form has at least one section');
  return { number: within, last: within === count, section };
}

/** What is known once one part was filled in: its questions anew, all others as they were. */
export function withPart(
  sitting: Pick<Sitting, 'document' | 'answers'>,
  part: number,
  sent: Record<string, string | undefined>,
): { answers: Answers; problems: AnswerProblem[] } {
  const { questions } = partOf(sitting.document, part).section;
  const here = new Set(questions.map((question) => question.key));
  const { answers, problems } = readAnswers(questions, sent);
  const elsewhere = Object.entries(sitting.answers).filter(([key]) => !here.has(key));
  return { answers: { ...Object.fromEntries(elsewhere), ...answers }, problems };
}
