import { z } from 'zod';
import { isDate } from '@/calendar/days';
import { experiences } from '@/features/applications/model';
import { troubleIn } from '@/features/messages/templates/model';
import { applicantStates, audiences, fieldsFor, type List } from './recipients/model';
import { subject, text } from './words/schema';

const orNothing = <S extends z.ZodType>(schema: S) =>
  z.union([z.literal('').transform(() => null), schema]).default(null);

const ids = z
  .string()
  .default('')
  .transform((typed) => typed.split(',').filter((id) => id !== ''))
  .pipe(z.array(z.uuid()).max(2_000));

const fields = {
  cohort: z.string(),
  to: z.enum(audiences, 'Choose whom it is to'),
  state: orNothing(z.enum(applicantStates)),
  table: orNothing(z.coerce.number().int().min(1)),
  experience: orNothing(z.enum(experiences)),
  notAnswered: orNothing(z.string().max(100)),
  people: ids,
  purpose: z.enum(['service', 'advert'], 'Say what kind of message it is'),
  subject,
  text,
  calendar: z.literal('yes').optional(),
  when: z.enum(['now', 'counted'], 'Choose when it goes'),
  day: z.coerce.number().int().min(1).max(10).default(1),
  count: z.coerce
    .number('Enter how many days, such as 3')
    .int('Enter whole days')
    .min(0, 'Enter 0 or more days')
    .max(365, 'Enter up to 365 days')
    .default(0),
  side: z.enum(['before', 'after']).default('before'),
  time: z
    .string()
    .default('9:00')
    .refine((typed) => /^([01]?\d|2[0-3]):[0-5]\d$/.test(typed), 'Enter a time, such as 9:30'),
  lastOn: z
    .string()
    .default('')
    .refine((typed) => typed === '' || isDate(typed), 'Enter a day that is in the calendar'),
};

type Typed = z.output<z.ZodObject<typeof fields>>;

/** What doesn't narrow whom it is to is left aside. */
const listOf = ({ to, state, table, experience, notAnswered, people }: Typed): List => ({
  to,
  state: to === 'applicants' ? state : null,
  table: to === 'participants' ? table : null,
  experience: to === 'participants' ? experience : null,
  notAnswered: to === 'waiting' || to === 'applicants' ? null : notAnswered,
  people: people.length > 0 ? people : null,
});

function timingOf({ when, day, count, side, time, lastOn }: Typed) {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  if (when === 'now') return { day: null, daysAfter: 0, minute: 0, lastOn: null };
  // Nothing before is 0 and not -0.
  const daysAfter = side === 'before' ? 0 - count : count;
  return { day, daysAfter, minute: hours * 60 + minutes, lastOn: lastOn === '' ? null : lastOn };
}

const troubleOf = (typed: Typed, context: z.RefinementCtx): void => {
  for (const { field, message } of troubleIn(typed, fieldsFor(typed)))
    context.addIssue({ code: 'custom', path: [field], message });
};

const toMessage = (typed: Typed) => ({
  cohort: typed.cohort,
  purpose: typed.purpose,
  subject: typed.subject,
  text: typed.text,
  calendar: typed.calendar === 'yes' && typed.to !== 'applicants' && typed.to !== 'waiting',
  list: listOf(typed),
  ...timingOf(typed),
});

/** A message to a list as it is written. `key` was made with the page: sent twice, it is one. */
export const newMessage = z
  .object({ ...fields, key: z.uuid() })
  .superRefine(troubleOf)
  .transform(({ key, ...typed }) => ({ ...toMessage(typed), key }));
export type NewMessage = z.output<typeof newMessage>;

const version = z.coerce.number().int();
export const changedMessage = z
  .object({ ...fields, message: z.uuid(), version })
  .superRefine(troubleOf)
  .transform(({ message, version: of, ...typed }) => ({ ...toMessage(typed), message, version: of }));
export type ChangedMessage = z.output<typeof changedMessage>;

export const messageRef = z.object({ cohort: z.string(), message: z.uuid() });
export type MessageRef = z.output<typeof messageRef>;

/** A message as it was looked at. */
export const seenMessage = messageRef.extend({ version });
export type SeenMessage = z.output<typeof seenMessage>;

/** How a list is kept. */
export const keptList = z.object({
  to: z.enum(audiences),
  state: z.enum(applicantStates).nullable(),
  table: z.number().nullable(),
  experience: z.enum(experiences).nullable(),
  notAnswered: z.string().nullable(),
  people: z.array(z.string()).nullable(),
});
