import { z } from 'zod';
import { stageAudiences } from '@/features/forms/model';

export const cohortRef = z.object({ cohort: z.string() });
export const stageRef = z.object({ cohort: z.string(), stage: z.string() });
export type StageRef = z.infer<typeof stageRef>;

const promise = z.enum(['named', 'linked', 'unlinkable'], {
  error: 'Choose what is promised to those who answer',
});
const formVersion = z.uuid({ error: 'Choose a form' });
const clock = (message: string) => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, message);
const closing = {
  closesOn: z.union([
    z.literal(''),
    z.iso.date({ error: 'Enter the day on which the form closes, or leave it empty' }),
  ]),
  closesTime: z.union([z.literal(''), clock('Enter the time at which the form closes, such as 17:00')]),
};

/** Days after the opening, as they are typed: "3, 7, 12". */
const reminderDays = z
  .string()
  .transform((typed) => typed.split(/[\s,;]+/).filter((day) => day !== ''))
  .pipe(
    z
      .array(z.string().regex(/^[1-9]\d?$/, 'Enter whole numbers of days from 1 to 99, such as 3, 7, 12'))
      .max(6, 'Send up to six reminders'),
  )
  .transform((days) => [...new Set(days.map(Number))].sort((a, b) => a - b));

/** A stage's form, promise, times and reminders. Times are wall-clock times in London; an empty end leaves it open. What isn't sent stays. */
export const stageSettings = stageRef.extend({
  promise,
  formVersion: formVersion.optional(),
  opensOn: z.iso.date({ error: 'Enter the day on which the form opens' }),
  opensTime: clock('Enter the time at which the form opens, such as 15:30'),
  ...closing,
  reminderDays: reminderDays.optional(),
  keyedTwice: z.literal('yes').optional(),
  cardsOn: z
    .union([
      z.literal(''),
      z.iso.date({ error: 'Enter the last day on which the cards on the tables work, or leave it empty' }),
    ])
    .optional(),
});
export type StageSettings = z.output<typeof stageSettings>;

/** A further stage: so many months after the last day, or from a day of its own. */
export const newStage = z
  .object({
    cohort: z.string(),
    title: z.string().trim().min(1, 'Say what this stage is called').max(80, 'Use up to 80 characters'),
    audience: z.enum(stageAudiences, { error: 'Choose who is asked' }),
    promise,
    formVersion,
    when: z.enum(['months', 'date'], { error: 'Choose when it opens' }),
    months: z
      .union([z.literal(''), z.coerce.number().int().min(1).max(60)], {
        error: 'Enter a whole number of months from 1 to 60',
      })
      .default(''),
    opensOn: z
      .union([z.literal(''), z.iso.date()], { error: 'Enter the day on which the form opens' })
      .default(''),
    ...closing,
  })
  .refine((stage) => stage.when !== 'months' || stage.months !== '', {
    path: ['months'],
    error: 'Enter a number of months',
  })
  .refine((stage) => stage.when !== 'date' || stage.opensOn !== '', {
    path: ['opensOn'],
    error: 'Enter the day on which the form opens',
  });
export type NewStage = z.output<typeof newStage>;
