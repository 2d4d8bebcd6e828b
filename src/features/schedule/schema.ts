import { z } from 'zod';
import { formats } from './model';

const details = {
  title: z
    .string('Enter what the session is called')
    .trim()
    .min(1, 'Enter what the session is called')
    .max(200, 'Use up to 200 characters'),
  start: z
    .string('Enter when it starts')
    .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'Enter when it starts, such as 9:30'),
  minutes: z.coerce
    .number('Enter how many minutes it takes')
    .int('Enter whole minutes')
    .min(5, 'A session takes at least 5 minutes')
    .max(600, 'A session takes up to 600 minutes'),
  format: z.enum(formats, 'Choose what kind of session it is'),
  newTopic: z.literal('yes').optional(),
  leads: z.union([z.array(z.uuid()), z.uuid().transform((id) => [id])]).default([]),
  /** Move the later sessions of the day by as much as this one's end moves. */
  shift: z.literal('yes').optional(),
};

export const newSession = z.object({ cohort: z.string(), day: z.coerce.number().int(), ...details });
export const changedSession = z.object({
  cohort: z.string(),
  session: z.uuid(),
  version: z.coerce.number().int(),
  ...details,
});
const ids = (message: string) =>
  z.union([z.array(z.uuid()), z.uuid().transform((id) => [id])], message).default([]);

/** Who leads several sessions besides those who do; or, to take that back, who of which no longer does. */
export const leadsOfSeveral = z.object({
  cohort: z.string(),
  step: z.enum(['add', 'undo']).default('add'),
  sessions: ids('Tick sessions'),
  people: ids('Tick who leads them'),
  done: z
    .union([z.array(z.string()), z.string().transform((one) => [one])])
    .default([])
    .transform((lines) => lines.map((line) => line.split(' ')))
    .transform((parts) => parts.map(([session, person]) => ({ session, person })))
    .pipe(z.array(z.object({ session: z.uuid(), person: z.uuid() }))),
});
export type LeadsOfSeveral = z.output<typeof leadsOfSeveral>;
export type LeadOfSession = LeadsOfSeveral['done'][number];

export const sessionRef = z.object({ cohort: z.string(), session: z.uuid() });
export type NewSession = z.output<typeof newSession>;
export type ChangedSession = z.output<typeof changedSession>;
export type SessionRef = z.output<typeof sessionRef>;
