import { z } from 'zod';
import { isDate } from '@/calendar/days';
import { experiences } from '@/features/applications/model';
import { troubleIn } from '@/features/messages/templates/model';
import { applicantStates, type Audience, audiences, fieldsFor, type List } from './recipients/model';
import { subject, text } from './words/schema';

const orNothing = <S extends z.ZodType>(schema: S) =>
  z.union([z.literal('').transform(() => null), schema]).default(null);

const ids = z
  .string()
  .default('')
  .transform((typed) => typed.split(',').filter((id) => id !== ''))
  .pipe(z.array(z.uuid()).max(2_000));

const typed = z.string().default('');
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
  // What is typed of a time counts only where it is counted: see `timing`.
  day: typed,
  count: typed,
  side: typed,
  time: typed,
  lastOn: typed,
};

const timing = z.object({
  day: z.coerce.number('Choose a day').int('Choose a day').min(1, 'Choose a day').max(10, 'Choose a day'),
  count: z
    .string()
    .trim()
    .regex(/^\d+$/, 'Enter how many days, such as 3')
    .transform(Number)
    .pipe(z.number().max(365, 'Enter up to 365 days')),
  side: z.enum(['before', 'after'], 'Say whether it is before or after'),
  time: z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'Enter a time, such as 9:30'),
  lastOn: z.string().refine((day) => day === '' || isDate(day), 'Enter a day that is in the calendar'),
});

type Typed = z.output<z.ZodObject<typeof fields>>;

const listOf = ({ to, state, table, experience, notAnswered, people }: Typed): List => ({
  to,
  state,
  table,
  experience,
  notAnswered,
  people: people.length > 0 ? people : null,
});

type Narrowing = 'state' | 'table' | 'experience' | 'notAnswered' | 'calendar';
const narrows: Record<Narrowing, { of: readonly Audience[]; message: string }> = {
  state: { of: ['applicants'], message: 'Only applicants can be narrowed by their application' },
  table: { of: ['participants'], message: 'Only participants can be narrowed by table' },
  experience: { of: ['participants'], message: 'Only participants can be narrowed by experience' },
  notAnswered: {
    of: ['participants', 'coaches', 'contributors'],
    message: 'Only those whom a form asks can be narrowed by it: participants, table coaches or contributors',
  },
  calendar: {
    of: ['participants', 'coaches', 'contributors'],
    message: 'Calendar files go to those alone who come: participants, table coaches and contributors',
  },
};

/** What can't narrow whom it is to: passed over, it would go to more people than was meant. */
function misplacedIn(typed: Typed): { field: Narrowing; message: string }[] {
  const all: readonly Narrowing[] = ['state', 'table', 'experience', 'notAnswered', 'calendar'];
  return all
    .filter((field) => (typed[field] ?? null) !== null && !narrows[field].of.includes(typed.to))
    .map((field) => ({ field, message: narrows[field].message }));
}

function timingOf(typed: Typed) {
  if (typed.when === 'now') return { day: null, daysAfter: 0, minute: 0, lastOn: null };
  const { day, count, side, time, lastOn } = timing.parse(typed);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  // Nothing before is 0 and not -0.
  const daysAfter = side === 'before' ? 0 - count : count;
  return { day, daysAfter, minute: hours * 60 + minutes, lastOn: lastOn === '' ? null : lastOn };
}

function troubleOf(typed: Typed, context: z.RefinementCtx): void {
  const counted = typed.when === 'counted' ? timing.safeParse(typed) : null;
  const problems = [
    ...misplacedIn(typed),
    ...troubleIn(typed, fieldsFor(typed)),
    ...(counted?.error?.issues ?? []).map(({ path, message }) => ({ field: String(path[0]), message })),
  ];
  for (const { field, message } of problems) context.addIssue({ code: 'custom', path: [field], message });
}

const toMessage = (typed: Typed) => ({
  cohort: typed.cohort,
  purpose: typed.purpose,
  subject: typed.subject,
  text: typed.text,
  calendar: typed.calendar === 'yes',
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
