import { z } from 'zod';

const text = (most: number) => z.string().trim().max(most, `Use up to ${most} characters`).default('');
const day = (says: string) => z.union([z.literal(''), z.iso.date(says)], says).default('');

export const cohortToClose = z.object({ cohort: z.string() });

/** How people come to a cohort, as it is typed. */
export const recruitmentForm = z
  .object({
    cohort: z.string(),
    version: z.coerce.number().int().default(0),
    /** Empty: the form that comes with Roundtable. */
    formVersion: z.union([z.literal(''), z.uuid()], 'Choose what you ask').default(''),
    opensOn: day('Enter a day that is in the calendar'),
    closesOn: day('Enter a day that is in the calendar'),
    most: z
      .union(
        [
          z.literal('').transform(() => null),
          z.coerce
            .number()
            .int('Enter a whole number')
            .min(1, 'Enter 1 or more')
            .max(5_000, 'Enter up to 5,000'),
        ],
        'Enter a whole number from 1 to 5,000, or leave it empty',
      )
      .default(null),
    about: text(2_000),
    forWhom: text(1_000),
    paidFor: text(1_000),
  })
  .refine(({ opensOn, closesOn }) => opensOn === '' || closesOn === '' || opensOn <= closesOn, {
    path: ['closesOn'],
    error: 'The last day comes before the first. Days go forward.',
  });
export type RecruitmentForm = z.output<typeof recruitmentForm>;
