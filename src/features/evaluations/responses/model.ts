import type { Answers, Ask } from '@/features/forms/answers';
import { type FormDocument, optionsOf } from '@/features/forms/model';
import type { Gap } from '../missing';
import type { PromiseKind } from '../model';

/** Whose answers to what: a place in a stage's ledger, with the form that is answered there. */
export type Place = {
  participationId: string;
  stage: { id: string; cohortId: string; promise: PromiseKind };
  document: FormDocument;
};

/** What somebody kept half-written, as it was read; `sealed` is null where there was nothing yet. */
export type DraftRead = { keyHash: string; sealed: Uint8Array<ArrayBuffer> | null };

type Said = { answers: Answers; missing: readonly Gap[] };

/** What was said to one question, in words. */
export function inWords({ key, question }: Ask, { answers, missing }: Said): string {
  const answer = answers[key];
  if (!answer) return (missing.find((gap) => gap.key === key)?.reason ?? 'blank').replace('_', ' ');
  if ('mark' in answer) return String(answer.mark);
  if ('text' in answer) return `“${answer.text}”`;
  if ('story' in answer)
    return `“${[answer.story.text, answer.story.kind, answer.story.reach, answer.story.when, answer.story.evidence].filter((part) => part !== '').join('; ')}”`;
  const labels = (keys: readonly string[]) =>
    optionsOf(question)
      .filter((option) => keys.includes(option.key))
      .map((option) => option.label)
      .join(', ');
  return 'choice' in answer ? labels([answer.choice]) : labels(answer.choices);
}
