import {
  allAsks,
  type AnswerProblem,
  type Answers,
  type Ask,
  inputsOf,
  readAnswers,
  type Sent,
  storyKinds,
  storyReaches,
} from '@/features/forms/answers';
import { kinds } from '@/features/forms/kinds';
import { type FormDocument, type Option, optionsOf } from '@/features/forms/model';
import type { Gap, MissingReason } from '../../missing';
import { inWords } from '../../responses/model';

/** A sheet as it was keyed: its answers, and for every question without one, why. */
export type Keyed = { answers: Answers; missing: Gap[] };

/** What is typed instead of a number where a sheet has no answer. */
const reasonLetters: Record<string, MissingReason> = {
  b: 'blank',
  i: 'illegible',
  n: 'not_asked',
  a: 'absent',
};

/** One thing to key: how many signs it takes before the next one comes, and what they may be. */
export type KeyField = {
  name: string;
  key: string;
  label: string;
  hint: string;
  signs: number | null;
  long: boolean;
};

const numbered = (options: readonly Option[]): string =>
  options.map((option, index) => `${index + 1} ${option.label}`).join(', ');

const fieldOf = (given: Partial<KeyField> & Pick<KeyField, 'key' | 'label'>): KeyField => ({
  name: given.key,
  hint: '',
  signs: null,
  long: false,
  ...given,
});

/** What is keyed for one input of a form. */
function keyFieldsOf({ key, question }: Ask): KeyField[] {
  const label = key.endsWith('.then') ? `${question.label} (before the course)` : question.label;
  const field = (given: Partial<KeyField>): KeyField => fieldOf({ key, label, ...given });
  switch (question.kind) {
    case 'rating':
    case 'agree':
    case 'confidence':
      return [field({ hint: `1 ${question.low} to 5 ${question.high}`, signs: 1 })];
    case 'yes-no':
    case 'one': {
      const options = optionsOf(question);
      return [field({ hint: numbered(options), signs: options.length < 10 ? 1 : null })];
    }
    case 'many':
      return [field({ hint: `${numbered(question.options)}. Several: 1 3` })];
    case 'text':
      return [field({ long: true })];
    case 'story':
      return storyFieldsOf(key, label);
  }
}

/** A story is keyed part by part. */
function storyFieldsOf(key: string, label: string): KeyField[] {
  const oneOf = (words: readonly string[]) => ({
    hint: words.map((word, index) => `${index + 1} ${word}`).join(', '),
    signs: 1,
  });
  return [
    fieldOf({ key, name: `${key}.text`, label, long: true }),
    fieldOf({ key, name: `${key}.kind`, label: `${label}: kind`, ...oneOf(storyKinds) }),
    fieldOf({ key, name: `${key}.reach`, label: `${label}: reach`, ...oneOf(storyReaches) }),
    fieldOf({ key, name: `${key}.when`, label: `${label}: when` }),
    fieldOf({ key, name: `${key}.evidence`, label: `${label}: how one can tell`, long: true }),
  ];
}

/** Everything that is keyed of a form, in the order of the sheet. */
export const allKeyFields = (document: FormDocument): KeyField[] => allAsks(document).flatMap(keyFieldsOf);

/**
 * Reads what was keyed. A number stands for a mark or for the option at that place; b, i, n and a say why there is no
 * answer (left blank, illegible, not asked, absent). Nothing at all is "left blank".
 */
export function readKeyed(document: FormDocument, sent: Sent): Keyed & { problems: AnswerProblem[] } {
  const asks = allAsks(document);
  const missing: Gap[] = [];
  const typed: Sent = {};
  const problems: AnswerProblem[] = [];
  for (const ask of asks) {
    const reason = reasonIn(ask, sent);
    if (reason) missing.push({ key: ask.key, reason });
    else Object.assign(typed, asForm(ask, sent));
  }
  const read = readAnswers(asks, typed);
  for (const { field, message } of read.problems)
    problems.push({ field, message: message.startsWith('Choose') ? whatToKey : message });
  return { answers: read.answers, missing, problems };
}

const whatToKey = 'Key one of the numbers beside it, or b (blank), i (illegible), n (not asked), a (absent).';

const one = (sent: string | string[] | undefined): string => ([sent ?? ''].flat()[0] ?? '').trim();

function reasonIn(ask: Ask, sent: Sent): MissingReason | null {
  const typed = inputsOf(ask).map((name) => one(sent[name]));
  return typed.every((part) => part === '')
    ? 'blank'
    : (reasonLetters[(typed[0] ?? '').toLowerCase()] ?? null);
}

/** What was keyed as the form on a screen would send it: a number becomes the option at that place. */
function asForm({ key, question }: Ask, sent: Sent): Sent {
  const keys = optionsOf(question).map((option) => option.key);
  switch (kinds[question.kind].answer) {
    case 'mark':
    case 'text':
      return { [key]: one(sent[key]) };
    case 'choice':
      return { [key]: at(keys, one(sent[key])) };
    case 'choices':
      return { [key]: numbersIn(one(sent[key]), keys.length).map((typed) => at(keys, typed)) };
    case 'story':
      return storyAsForm(key, sent);
  }
}

const at = (options: readonly string[], typed: string): string =>
  typed === '' ? '' : (options[Number(typed) - 1] ?? `no ${typed}`);

function storyAsForm(key: string, sent: Sent): Sent {
  const parts = Object.fromEntries(
    ['text', 'when', 'evidence'].map((part) => [`${key}.${part}`, one(sent[`${key}.${part}`])]),
  );
  return {
    ...parts,
    [`${key}.kind`]: at(storyKinds, one(sent[`${key}.kind`])),
    [`${key}.reach`]: at(storyReaches, one(sent[`${key}.reach`])),
  };
}

/** "1 3", "1,3" or, where no option has two figures, "13". */
function numbersIn(typed: string, options: number): string[] {
  const apart = typed.split(/[\s,;]+/).filter((part) => part !== '');
  return options < 10 ? apart.flatMap((part) => [...part]) : apart;
}

/** Where two keyings of one sheet differ: the field, and what stood there the first time. */
export function differences(
  document: FormDocument,
  first: Keyed,
  second: Keyed,
): { field: string; message: string }[] {
  return allAsks(document).flatMap((ask) => {
    const [before, after] = [inWords(ask, first), inWords(ask, second)];
    return before === after
      ? []
      : [
          {
            field: keyFieldsOf(ask)[0]?.name ?? ask.key,
            message: `${ask.question.label}: the first time ${before}, now ${after}. Look at the sheet.`,
          },
        ];
  });
}
