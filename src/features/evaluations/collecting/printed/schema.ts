import { z } from 'zod';
import { stageRef } from '../../schema';
import { meanField, nField, type TypedFigure } from './model';

const whole = (what: string) =>
  z
    .string()
    .trim()
    .regex(/^[1-9]\d{0,5}$/, `Enter ${what}, as a whole number`)
    .transform(Number);
const text = z.string().default('');

/** Printed figures as they are typed: the numbers and means stand beside these, by question (`nField`, `meanField`). */
export const printedForm = stageRef
  .extend({
    source: z
      .string()
      .trim()
      .min(1, 'Say where the figures are printed')
      .max(300, 'Use up to 300 characters'),
    people: whole('how many people were on the course'),
    forms: whole('how many forms came in'),
  })
  .catchall(z.union([z.string().max(100), z.array(z.string())]))
  .transform(({ cohort, stage, source, people, forms, ...rest }) => {
    const typed = (key: string): TypedFigure => ({
      n: text.catch('').parse(rest[nField(key)]),
      mean: text.catch('').parse(rest[meanField(key)]),
    });
    return { cohort, stage, source, people, forms, typed };
  });
export type PrintedForm = z.output<typeof printedForm>;
