import { type Say, speaking } from '@/languages/say';
import { type AnswerShape, kinds } from './kinds';
import {
  longestText,
  marks,
  nowKey,
  optionKey,
  optionsOf,
  type FormDocument,
  type Mark,
  type Question,
  questionsOf,
  thenKey,
} from './model';

/** What a story says beside its words; each may be left out. */
export type Story = { text: string; kind: string; reach: string; when: string; evidence: string };

export type Answer =
  { mark: Mark } | { choice: string } | { choices: string[] } | { text: string } | { story: Story };

/** By question key; the two halves of a confidence question by `nowKey` and `thenKey`. A question left out is not in it. */
export type Answers = Record<string, Answer>;

export type AnswerProblem = { field: string; message: string };

/** What a form's inputs sent, by name. */
export type Sent = Record<string, string | string[] | undefined>;

/** One input, or one group of them: a question, or half of a confidence question. */
export type Ask = { key: string; question: Question };

/** The inputs of a question on its own page (`now`), or on the page that looks back (`then`). */
export function asksOf(question: Question, half: 'now' | 'then'): Ask[] {
  if (kinds[question.kind].looksBack)
    return [{ key: half === 'now' ? nowKey(question.key) : thenKey(question.key), question }];
  return half === 'now' ? [{ key: question.key, question }] : [];
}

/** Every input of a form, in order. */
export const allAsks = (document: FormDocument): Ask[] =>
  questionsOf(document).flatMap((question) => [...asksOf(question, 'now'), ...asksOf(question, 'then')]);

export const storyKinds = [
  'new role',
  'new sector',
  'learning spread',
  'guideline or policy changed',
  'service improved',
  'confidence',
  'other',
] as const;
export const storyReaches = ['own', 'team', 'organisation', 'system', 'national'] as const;
const storyParts = ['text', 'kind', 'reach', 'when', 'evidence'] as const;

/** What an answer is typed in: one input, or several that each hold a part of it. */
const parts: Record<AnswerShape, readonly string[]> = {
  mark: [],
  choice: [],
  choices: [],
  text: [],
  story: storyParts,
};

/** The names of an ask's inputs; the first is the one that its words stand at. */
export function inputsOf({ key, question }: Ask): string[] {
  const own = parts[kinds[question.kind].answer];
  return own.length > 0 ? own.map((part) => `${key}.${part}`) : [key];
}

/** Reads what was sent for these inputs: every question may be left out, none may be answered wrongly. What is wrong is said in English, as to staff, unless `say` speaks another language. */
export function readAnswers(
  asks: readonly Ask[],
  sent: Sent,
  say: Say = speaking('en'),
): { answers: Answers; problems: AnswerProblem[] } {
  const answers: Answers = {};
  const problems: AnswerProblem[] = [];
  for (const ask of asks) {
    const read = readAnswer(ask, sent, say);
    if (typeof read === 'string') problems.push({ field: inputsOf(ask)[0] ?? ask.key, message: read });
    else if (read) answers[ask.key] = read;
  }
  return { answers, problems };
}

/** An answer, null when it was left out, or what is wrong with it. */
function readAnswer({ key, question }: Ask, sent: Sent, say: Say): Answer | null | string {
  switch (kinds[question.kind].answer) {
    case 'mark':
      return readMark(one(sent[key]), say);
    case 'choice':
      return readChoice(question, one(sent[key]).trim(), say);
    case 'choices':
      return readChoices(question, [sent[key] ?? []].flat(), say);
    case 'text':
      return readText(one(sent[key]), say);
    case 'story':
      return readStory(key, sent, say);
  }
}

const one = (sent: string | string[] | undefined): string => (Array.isArray(sent) ? sent[0] : sent) ?? '';

function readMark(sent: string, say: Say): Answer | null | string {
  const typed = sent.trim();
  if (typed === '') return null;
  const mark = marks.find((known) => String(known) === typed);
  return mark ? { mark } : say('wrong.mark');
}

function readChoice(question: Question, sent: string, say: Say): Answer | null | string {
  if (sent === '') return null;
  return optionsOf(question).some((option) => option.key === sent) ? { choice: sent } : say('wrong.choice');
}

function readChoices(question: Question, sent: readonly string[], say: Say): Answer | null | string {
  const typed = sent.filter((choice) => choice !== '');
  if (typed.length === 0) return null;
  const options = optionsOf(question);
  if (!typed.every((choice) => options.some((option) => option.key === choice))) return say('wrong.choices');
  return { choices: options.map((option) => option.key).filter((key) => typed.includes(key)) };
}

function readText(sent: string, say: Say): Answer | null | string {
  const text = trimmed(sent);
  if (text === '') return null;
  return tooLong(text, say) ?? { text };
}

const trimmed = (sent: string): string => sent.replace(/\s+$/u, '');

function tooLong(text: string, say: Say): string | null {
  const length = [...text].length;
  return length <= longestText ? null : say('wrong.tooLong', { n: length, most: longestText });
}

function readStory(key: string, sent: Sent, say: Say): Answer | null | string {
  const [text = '', kind = '', reach = '', when = '', evidence = ''] = storyParts.map((part) =>
    trimmed(one(sent[`${key}.${part}`])),
  );
  if (text === '')
    return [kind, reach, when, evidence].every((part) => part === '') ? null : say('wrong.story');
  if (kind !== '' && !storyKinds.some((known) => known === kind)) return say('wrong.story.kind');
  if (reach !== '' && !storyReaches.some((known) => known === reach)) return say('wrong.story.reach');
  const faults = [text, evidence, when].map((typed) => tooLong(typed, say));
  return faults.find((fault) => fault !== null) ?? { story: { text, kind, reach, when, evidence } };
}

/** Answers as the form's inputs hold them. */
export function asTyped(answers: Answers): Record<string, string | string[]> {
  const typed = Object.entries(answers).flatMap(([key, answer]): [string, string | string[]][] => {
    if ('mark' in answer) return [[key, String(answer.mark)]];
    if ('choice' in answer) return [[key, answer.choice]];
    if ('choices' in answer) return [[key, answer.choices]];
    if ('text' in answer) return [[key, answer.text]];
    return storyParts.map((part) => [`${key}.${part}`, answer.story[part]]);
  });
  return Object.fromEntries(typed);
}

/** An answer as it is kept and counted: one mark for one item, or a text. */
export type Kept = { key: string; mark: number | null; text: string | null };

/** Answers as rows. Of a question with many choices every option is kept, as chosen (1) or not (2). */
export function toKept(document: FormDocument, answers: Answers): Kept[] {
  return allAsks(document).flatMap(({ key, question }): Kept[] => {
    const answer = answers[key];
    if (!answer) return [];
    if ('mark' in answer) return [{ key, mark: answer.mark, text: null }];
    if ('text' in answer) return [{ key, mark: null, text: answer.text }];
    if ('story' in answer) return [{ key, mark: null, text: JSON.stringify(answer.story) }];
    const options = optionsOf(question);
    if ('choice' in answer)
      return [{ key, mark: options.findIndex((option) => option.key === answer.choice) + 1, text: null }];
    return options.map((option) => ({
      key: optionKey(key, option.key),
      mark: answer.choices.includes(option.key) ? 1 : 2,
      text: null,
    }));
  });
}

/** A story as it was kept, or null when the text is none. */
export function storyIn(text: string): Story | null {
  const read = tryJson(text);
  if (typeof read !== 'object' || read === null) return null;
  const [first = '', kind = '', reach = '', when = '', evidence = ''] = storyParts.map((part) =>
    part in read ? String(Reflect.get(read, part)) : '',
  );
  return { text: first, kind, reach, when, evidence };
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Words that are no story.
    return null;
  }
}

/** Rows as answers again: what `toKept` made of them. */
export function fromKept(document: FormDocument, kept: readonly Kept[]): Answers {
  const rows = new Map(kept.map((row) => [row.key, row]));
  const read = allAsks(document).flatMap((ask): [string, Answer][] => {
    const answer = answerIn(ask, rows);
    return answer ? [[ask.key, answer]] : [];
  });
  return Object.fromEntries(read);
}

function answerIn({ key, question }: Ask, rows: ReadonlyMap<string, Kept>): Answer | null {
  const row = rows.get(key);
  switch (kinds[question.kind].answer) {
    case 'mark': {
      const mark = marks.find((known) => known === row?.mark);
      return mark ? { mark } : null;
    }
    case 'choice': {
      const option = optionsOf(question)[(row?.mark ?? 0) - 1];
      return option ? { choice: option.key } : null;
    }
    case 'choices':
      return choicesIn(key, question, rows);
    case 'text':
      return typeof row?.text === 'string' ? { text: row.text } : null;
    case 'story': {
      if (typeof row?.text !== 'string') return null;
      const story = storyIn(row.text);
      return story ? { story } : { text: row.text };
    }
  }
}

function choicesIn(key: string, question: Question, rows: ReadonlyMap<string, Kept>): Answer | null {
  const known = optionsOf(question).filter((option) => rows.has(optionKey(key, option.key)));
  const choices = known
    .filter((option) => rows.get(optionKey(key, option.key))?.mark === 1)
    .map((option) => option.key);
  return known.length > 0 ? { choices } : null;
}
