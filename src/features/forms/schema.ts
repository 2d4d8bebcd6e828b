import { z } from 'zod';
import type { Answers, FormDocument } from './model';

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const question = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rating'), key, label: z.string().min(1), low: z.string().min(1), high: z.string().min(1) }),
  z.object({ kind: z.literal('text'), key, label: z.string().min(1), hint: z.string().optional() }),
]);

/** A form document as the database keeps it. */
export const formDocument: z.ZodType<FormDocument> = z.object({
  title: z.string().min(1),
  minutes: z.number().int().positive(),
  sections: z
    .array(z.object({ title: z.string().min(1), lead: z.string().optional(), questions: z.array(question).min(1) }))
    .min(1),
});

const mark = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

/** Answers as a draft keeps them. */
export const answers: z.ZodType<Answers> = z.record(z.string(), z.union([z.object({ mark }), z.object({ text: z.string() })]));
