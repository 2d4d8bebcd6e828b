import { slug } from '@/writing/slug';
import {
  type FormDocument,
  type Mark,
  marks,
  type Option,
  optionsOf,
  type Question,
  questionsOf,
  type ShowIf,
} from '../model';
import type { QuestionKind } from '../kinds';

/** A question as it is typed: everything, of whatever kind it is. */
export type TypedQuestion = {
  kind: QuestionKind;
  label: string;
  hint: string;
  low: string;
  high: string;
  options: string[];
  showIf: ShowIf | null;
};

const short = (words: string): string =>
  slug(words).split('-').slice(0, 6).join('-').slice(0, 40).replace(/-+$/, '');

function unlike(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key;
  let number = 2;
  while (taken.has(`${key}-${number}`)) number += 1;
  return `${key}-${number}`;
}

/**
 * A key for a new question, made from its label and unlike any that is or was taken: a key says that it is the same
 * question. It has at least two words, since a form's own inputs (part, link, language) have one.
 */
export function freshKey(label: string, taken: ReadonlySet<string>): string {
  const key = short(label);
  return unlike(key.includes('-') ? key : `question-${key || 'new'}`, taken);
}

/**
 * The options that a list of lines stands for. An option that was there keeps its key, found by its words, or where
 * these were improved by its place: answers that were given stay with it.
 */
export function optionsFrom(lines: readonly string[], before: readonly Option[]): Option[] {
  const same = (line: string) => before.find((option) => option.label.toLowerCase() === line.toLowerCase());
  const kept = new Set(lines.flatMap((line) => same(line)?.key ?? []));
  const taken = new Set(before.map((option) => option.key));
  const used = new Set<string>();
  return lines.map((label, index) => {
    const there = before[index];
    const old = same(label)?.key ?? (there && !kept.has(there.key) ? there.key : undefined);
    const key = old !== undefined && !used.has(old) ? old : unlike(short(label) || 'answer', taken);
    taken.add(key);
    used.add(key);
    return { key, label };
  });
}

/** The question that was typed, under `key`. `before`: what it was, so that its options keep their keys. */
export function questionFrom(typed: TypedQuestion, key: string, before: Question | null): Question {
  const { kind, label, low, high } = typed;
  const asked = {
    key,
    label,
    ...(typed.hint ? { hint: typed.hint } : {}),
    ...(typed.showIf ? { showIf: typed.showIf } : {}),
  };
  switch (kind) {
    case 'rating':
    case 'agree':
    case 'confidence':
      return { kind, ...asked, low, high };
    case 'one':
    case 'many':
      return {
        kind,
        ...asked,
        options: optionsFrom(typed.options, before && 'options' in before ? before.options : []),
      };
    case 'yes-no':
    case 'text':
    case 'story':
      return { kind, ...asked };
  }
}

/** A question that others can depend on, with what can be answered to it. */
export type Condition = { question: string; label: string; answers: Option[] };

/** What a question of this part may depend on: questions of earlier parts with choices or one mark. */
export const conditionsFor = (document: FormDocument, part: number): Condition[] =>
  document.sections
    .slice(0, part)
    .flatMap((section) => section.questions.flatMap((question) => conditionOf(question) ?? []));

function conditionOf(question: Question): Condition | null {
  const answers = decidingAnswers(question);
  return answers.length > 0 ? { question: question.key, label: question.label, answers } : null;
}

/** The answers to a question that others can depend on. */
function decidingAnswers(question: Question): Option[] {
  switch (question.kind) {
    case 'rating':
    case 'agree':
      return marks.map((mark) => ({ key: String(mark), label: withEnd(mark, question) }));
    case 'yes-no':
    case 'one':
    case 'many':
      return [...optionsOf(question)];
    case 'confidence':
    case 'text':
    case 'story':
      return [];
  }
}

const withEnd = (mark: Mark, { low, high }: { low: string; high: string }): string =>
  mark === 1 ? `1 (${low})` : mark === 5 ? `5 (${high})` : String(mark);

export type FormFault = { message: string; question?: string; part?: number };

/** Why a form can't be published yet, each at the question or the part that is to blame. */
export function faultsIn(document: FormDocument): FormFault[] {
  const seen = new Set<string>();
  return document.sections.flatMap((section, part): FormFault[] => {
    if (section.questions.length === 0)
      return [{ message: `“${section.title}” has no question yet. Add one, or remove the part.`, part }];
    const conditions = conditionsFor(document, part);
    return section.questions.flatMap((question): FormFault[] => {
      const twice = seen.has(question.key);
      seen.add(question.key);
      const messages = [
        twice ? `“${question.label}” is there twice. Remove one of them.` : null,
        wrongCondition(document, question, conditions),
      ];
      return messages.flatMap((message) => (message ? [{ message, question: question.key }] : []));
    });
  });
}

function wrongCondition(
  document: FormDocument,
  { label, showIf }: Question,
  conditions: readonly Condition[],
): string | null {
  if (!showIf) return null;
  const other = questionsOf(document).find((question) => question.key === showIf.question);
  if (!other) return `“${label}” is asked only after a question that is no longer in the form.`;
  const condition = conditions.find((known) => known.question === showIf.question);
  if (!condition)
    return conditionOf(other)
      ? `“${label}” depends on “${other.label}”, which must stand in an earlier part.`
      : `“${label}” depends on “${other.label}”, which has no answers to choose from.`;
  const known = condition.answers.map((answer) => answer.key);
  return showIf.is.every((answer) => known.includes(answer))
    ? null
    : `“${label}” depends on an answer to “${other.label}” that is no longer there.`;
}
