import { z } from 'zod';
import { email } from '@/features/accounts/schema';
import { characteristics, type Mark, type Marks, whyPassedOn } from './model';

const cohort = z.string();

export const newAssessor = z.object({
  cohort,
  name: z.string().trim().min(1, 'Enter a name').max(200, 'Enter a name of up to 200 characters'),
  email,
});
export type NewAssessor = z.output<typeof newAssessor>;

export const assessorRef = z.object({ cohort, role: z.uuid() });
export type AssessorRef = z.output<typeof assessorRef>;

export const cohortRef = z.object({ cohort });
export type CohortRef = z.output<typeof cohortRef>;

/** A mark as a radio sends it; without one there is none. */
const mark = z
  .union([z.literal('').transform(() => undefined), z.enum(['0', '1', '2', '3', '4']).transform(asMark)])
  .optional();

function asMark(typed: '0' | '1' | '2' | '3' | '4'): Mark {
  return ({ 0: 0, 1: 1, 2: 2, 3: 3, 4: 4 } as const)[typed];
}

const markFields = Object.fromEntries(characteristics.map((one) => [one, mark]));

const marksIn = (fields: Record<string, Mark | undefined>): Marks =>
  Object.fromEntries(
    characteristics.flatMap((one) => (fields[one] === undefined ? [] : [[one, fields[one]]])),
  );

/** The marks so far; `act` says whether that is all. */
export const scores = z
  .object({
    assessment: z.uuid(),
    act: z.enum(['save', 'finish']).default('save'),
    note: z.string().trim().max(2000, 'Use up to 2,000 characters').default(''),
    ...markFields,
  })
  .transform(({ assessment, act, note, ...fields }) => ({
    assessment,
    finish: act === 'finish',
    note,
    marks: marksIn(fields),
  }));
export type Scores = z.output<typeof scores>;

export const passedOn = z.object({
  assessment: z.uuid(),
  why: z.enum(whyPassedOn, 'Say why it should go to somebody else'),
});
export type PassedOn = z.output<typeof passedOn>;

export const agreement = z.object({
  assessment: z.uuid(),
  characteristic: z.enum(characteristics),
  mark: z.enum(['0', '1', '2', '3', '4'], 'Choose the mark that you agreed on').transform(asMark),
});
export type Agreement = z.output<typeof agreement>;
