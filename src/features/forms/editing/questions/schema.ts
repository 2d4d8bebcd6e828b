import { z } from 'zod';
import type { ShowIf } from '../../model';
import { draftRef } from '../schema';
import { hasEnds, hasList, questionKinds, type TypedQuestion } from './model';

const text = (longest: number) =>
  z.string().trim().max(longest, `Use up to ${longest} characters`).default('');

const typed = z.looseObject({
  ...draftRef.shape,
  part: z.coerce.number().int().min(1),
  /** The question that is changed; none when it is new. */
  question: z.string().optional(),
  kind: z.enum(questionKinds, { error: 'Choose how it is answered' }),
  label: z.string().trim().min(1, 'Write the question').max(300, 'Use up to 300 characters'),
  hint: text(300),
  low: text(60),
  high: text(60),
  options: z.string().default(''),
});

/** A question as its form sends it: what it depends on comes as ticked answers, in inputs named after the other question. */
export const questionForm = typed
  .superRefine(({ kind, low, high, options }, found) => {
    const problem = (path: string, message: string) =>
      found.addIssue({ code: 'custom', path: [path], message });
    if (hasEnds(kind) && low === '') problem('low', 'Say what 1 means');
    if (hasEnds(kind) && high === '') problem('high', 'Say what 5 means');
    if (hasList(kind)) checkList(linesOf(options), (message) => problem('options', message));
  })
  .transform(({ form, version, part, question, kind, label, hint, low, high, options, ...rest }) => ({
    form,
    version,
    part,
    question: question || null,
    typed: { kind, label, hint, low, high, options: linesOf(options), showIf: null } satisfies TypedQuestion,
    conditions: conditionsIn(rest),
  }));
export type QuestionForm = z.output<typeof questionForm>;

const linesOf = (list: string): string[] =>
  list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function checkList(lines: readonly string[], problem: (message: string) => void): void {
  const twice = lines.find(
    (line, index) => lines.findIndex((other) => other.toLowerCase() === line.toLowerCase()) !== index,
  );
  if (lines.length < 2) problem('Write at least two answers, each on a line of its own');
  else if (lines.length > 20) problem('Write up to 20 answers: nobody reads more');
  else if (lines.some((line) => line.length > 120)) problem('Use up to 120 characters for each answer');
  else if (twice) problem(`“${twice}” is there twice`);
}

const ticked = z.union([z.string().transform((answer) => [answer]), z.array(z.string())]);

/** Inputs named "if.<question>" hold the answers that were ticked. */
function conditionsIn(rest: Record<string, unknown>): ShowIf[] {
  return Object.entries(rest).flatMap(([name, sent]) => {
    const is = ticked.safeParse(sent).data?.filter((answer) => answer !== '') ?? [];
    return name.startsWith('if.') && is.length > 0 ? [{ question: name.slice(3), is }] : [];
  });
}
