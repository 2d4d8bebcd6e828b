import { z } from 'zod';
import { kinds, questionKinds } from '../kinds';
import { formAudiences, type ShowIf } from '../model';
import type { Direction } from './model';
import type { TypedQuestion } from './questions';
import { languages } from './translations';

const one = 'Use one line';
const line = (empty: string, longest: number) =>
  z
    .string()
    .trim()
    .min(1, empty)
    .max(longest, `Use up to ${longest} characters`)
    .refine((typed) => !typed.includes('\n'), one);

/** A new form: empty, or beginning as another form is now. */
export const newForm = z.object({
  id: z.uuid(),
  title: z.string().trim().min(1, 'Say what the form is called').max(120, 'Use up to 120 characters'),
  programme: z.string().min(1, 'Choose a programme'),
  audience: z.enum(formAudiences, { error: 'Choose who it is for' }),
  from: z.string().default(''),
});
export type NewForm = z.output<typeof newForm>;

/** Which form, and the draft that was looked at when this was typed. */
export const draftRef = z.object({ form: z.string(), version: z.coerce.number().int().min(1) });
export type DraftRef = z.output<typeof draftRef>;

const title = line('Say what the form is called', 120);

export const formTop = draftRef.extend({
  title,
  minutes: z.coerce
    .number({ error: 'Enter how many minutes it takes, such as 3' })
    .int('Use whole minutes')
    .min(1, 'Enter at least one minute')
    .max(60, 'Nobody answers for more than an hour: enter 60 or fewer'),
});
export type FormTop = z.output<typeof formTop>;

const part = z.coerce.number().int().min(1);
const partWords = {
  title: line('Say what this part is called', 120),
  lead: z.string().trim().max(500, 'Use up to 500 characters').default(''),
};
export const newPart = draftRef.extend(partWords);
export type NewPart = z.output<typeof newPart>;
export const changedPart = draftRef.extend({ part, ...partWords });
export type ChangedPart = z.output<typeof changedPart>;

/** A press of a button in the list: what to do, and with which part or question. */
export type Step = { what: Direction | 'remove' } & ({ part: number } | { question: string });

const step = z
  .string()
  .regex(/^(up|down|remove) (part [1-9]\d{0,2}|question [a-z0-9-]{1,80})$/)
  .transform((pressed): Step => {
    const [what = '', noun = '', which = ''] = pressed.split(' ');
    const done = what === 'up' || what === 'down' ? what : 'remove';
    return noun === 'part' ? { what: done, part: Number(which) } : { what: done, question: which };
  });
export const pressedStep = draftRef.extend({ step });
export type PressedStep = z.output<typeof pressedStep>;

const optionalText = (longest: number) =>
  z.string().trim().max(longest, `Use up to ${longest} characters`).default('');

const typedQuestion = z.looseObject({
  ...draftRef.shape,
  part: z.coerce.number().int().min(1),
  /** The question that is changed; none when it is new. */
  question: z.string().optional(),
  kind: z.enum(questionKinds, { error: 'Choose how it is answered' }),
  label: z.string().trim().min(1, 'Write the question').max(300, 'Use up to 300 characters'),
  hint: optionalText(300),
  low: optionalText(60),
  high: optionalText(60),
  options: z.string().default(''),
});

/** A question as its form sends it: what it depends on comes as ticked answers, in inputs named after the other question. */
export const questionForm = typedQuestion
  .superRefine(({ kind, low, high, options }, found) => {
    const problem = (path: string, message: string) =>
      found.addIssue({ code: 'custom', path: [path], message });
    if (kinds[kind].ends && low === '') problem('low', 'Say what 1 means');
    if (kinds[kind].ends && high === '') problem('high', 'Say what 5 means');
    if (kinds[kind].list) checkList(linesOf(options), (message) => problem('options', message));
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

const names = languages.map((known) => known.language);

/** A form's texts in another language, in inputs named after each text. */
export const translationForm = z
  .looseObject({ ...draftRef.shape, language: z.enum(names, { error: 'Choose a language' }) })
  .transform(({ form, version, language, ...rest }, found) => {
    const typed = Object.entries(rest).flatMap(([name, sent]) =>
      typeof sent === 'string' ? [[name, sent.trim()] as const] : [],
    );
    for (const [name, said] of typed)
      if (said.length > 600)
        found.addIssue({ code: 'custom', path: [name], message: 'Use up to 600 characters' });
    return { form, version, language, typed: Object.fromEntries(typed) };
  });
export type TranslationForm = z.output<typeof translationForm>;
