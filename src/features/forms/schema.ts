import { z } from 'zod';
import type { Answer, Answers } from './answers';
import { inLatestFormat, latestFormat } from './formats';
import type { AnswerShape, QuestionKind } from './kinds';
import type { FormDocument, QuestionOf, Translation } from './model';

const formKey = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const words = z.string().min(1);

const asked = {
  key: formKey,
  label: words,
  hint: z.string().optional(),
  showIf: z.object({ question: z.string(), is: z.array(z.string()).min(1) }).optional(),
};
const ends = { low: words, high: words };
const options = z
  .array(z.object({ key: formKey, label: words }))
  .min(2)
  .max(20);

const questions = {
  rating: z.object({ kind: z.literal('rating'), ...asked, ...ends }),
  agree: z.object({ kind: z.literal('agree'), ...asked, ...ends }),
  'yes-no': z.object({ kind: z.literal('yes-no'), ...asked }),
  one: z.object({ kind: z.literal('one'), ...asked, options }),
  many: z.object({ kind: z.literal('many'), ...asked, options }),
  text: z.object({ kind: z.literal('text'), ...asked }),
  confidence: z.object({ kind: z.literal('confidence'), ...asked, ...ends }),
  story: z.object({ kind: z.literal('story'), ...asked }),
} satisfies { [Kind in QuestionKind]: z.ZodType<QuestionOf<Kind>> };
const { rating, ...others } = questions;
const question = z.discriminatedUnion('kind', [rating, ...Object.values(others)]);

const translated = z.object({
  label: words,
  hint: z.string().optional(),
  low: z.string().optional(),
  high: z.string().optional(),
  options: z.record(z.string(), z.string()).optional(),
});

const translation: z.ZodType<Translation> = z.object({
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  name: words,
  title: words,
  sections: z.array(z.object({ title: words, lead: z.string().optional() })),
  questions: z.record(z.string(), translated),
});

const document = (fewest: number): z.ZodType<FormDocument> =>
  z.object({
    title: words,
    minutes: z.number().int().positive(),
    inParts: z.literal(true).optional(),
    sections: z
      .array(
        z.object({ title: words, lead: z.string().optional(), questions: z.array(question).min(fewest) }),
      )
      .min(1),
    translations: z.array(translation).optional(),
  });

/** What the database keeps: one without a format was written before formats had numbers, and is of the first. */
const stored = z.looseObject({ format: z.number().int().min(1).max(latestFormat).default(1) });

const kept = (fewest: number) =>
  stored.transform((written): unknown => inLatestFormat(written)).pipe(document(fewest));

/** A form document as the database keeps it, in whichever format it was written. */
export const formDocument = kept(1);

/** One that is still being written: its sections may be empty. */
export const formDraft = kept(0);

const mark = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const story = z.object({
  text: z.string(),
  kind: z.string(),
  reach: z.string(),
  when: z.string(),
  evidence: z.string(),
});

const shapes = {
  mark: z.object({ mark }),
  choice: z.object({ choice: z.string() }),
  choices: z.object({ choices: z.array(z.string()) }),
  text: z.object({ text: z.string() }),
  story: z.object({ story }),
} satisfies Record<AnswerShape, z.ZodType<Answer>>;

/** Answers as a draft keeps them. */
export const answers: z.ZodType<Answers> = z.record(z.string(), z.union(Object.values(shapes)));
