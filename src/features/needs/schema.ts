import { z } from 'zod';
import { features } from './table-features';
import { needKinds, shares, verdicts } from './model';

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use up to ${most.toLocaleString('en-GB')} characters`);
const upTo = (most: number) => text(most).default('');
const none = <T extends z.ZodType>(one: T, error: string) =>
  z.union([z.literal('').transform(() => null), one], { error }).default(null);
export const dayNumber = z.coerce.number('Choose the day').int().min(1).max(10);
const list = <T extends z.ZodType>(of: T) =>
  z.preprocess((sent) => [sent ?? []].flat().filter((one) => one !== ''), z.array(of));

export const kind = z.enum(needKinds, 'Choose what would help');
export const words = upTo(2000);
export const share = z.enum(shares, 'Choose what their coach may know').default('nobody');
export const met = z.enum(verdicts, 'Choose met, partly met or not met');

export const version = z.coerce.number().int();

/** "£1,200.50" or "35", in pence. */
const pence = z
  .string()
  .trim()
  .regex(
    /^(£?\d{1,3}(,?\d{3}){0,1}(\.\d{2})?)?$/,
    'Enter pounds up to 999,999, such as 35 or 35.50, or leave it empty',
  )
  .transform((text) => (text === '' ? null : Math.round(Number(text.replace(/[£,]/g, '')) * 100)))
  .default(null);

/** Whose: "participant:id", "supporter:id", or "person:id" of a coach or a contributor. */
const whose = z
  .string('Choose whose need it is')
  .regex(
    /^(participant|supporter|person):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    'Choose whose need it is',
  )
  .transform((text): { participantId: string } | { supporterId: string } | { personId: string } => {
    const [of, id = ''] = text.split(':');
    if (of === 'supporter') return { supporterId: id };
    return of === 'participant' ? { participantId: id } : { personId: id };
  });

const back = z.enum(['person', 'day']).default('day');
const on = { cohort: z.string(), back, day: dayNumber.optional(), participant: z.uuid().optional() };
export const newNeed = z.object({ ...on, whose, kind, words });
export const needRef = z.object({ ...on, need: z.uuid() });
export const arranged = needRef.extend({
  version,
  /** Not sent where the person said them: then they are theirs. */
  kind: kind.optional(),
  words: text(2000).optional(),
  adjustment: upTo(1000),
  feature: none(z.enum(features), 'Choose from the list'),
  owner: none(z.uuid(), 'Choose somebody from the list'),
  days: list(dayNumber),
  dueOn: none(z.iso.date(), 'Enter a date, or leave it empty'),
  pence,
  share,
  agreed: upTo(200),
});
export const reviewed = needRef.extend({ reviewed: dayNumber, met, words });

export type NewNeed = z.output<typeof newNeed>;
export type NeedRef = z.output<typeof needRef>;
export type ArrangedForm = z.output<typeof arranged>;
export type ReviewedForm = z.output<typeof reviewed>;
