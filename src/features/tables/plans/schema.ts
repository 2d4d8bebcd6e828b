import { z } from 'zod';
import { readTarget } from './model';

const number = z.coerce.number('Choose a plan').int();

export const cohortRef = z.object({ cohort: z.string() });
export const planRef = z.object({ cohort: z.string(), plan: number });
/** A change of a plan as it was at `version`, on the day that was looked at. */
const change = planRef.extend({
  version: z.coerce.number().int(),
  day: z.coerce.number().int().min(1).max(31),
});
export const seatMove = change.extend({
  who: z.uuid({ error: 'Choose who moves' }),
  to: z.string('Choose where to').transform((text, context) => {
    const target = readTarget(text);
    if (target) return target;
    context.addIssue({ code: 'custom', message: 'Choose where to' });
    return z.NEVER;
  }),
});
export const seatLock = change.extend({
  who: z.uuid({ error: 'Choose whose seat' }),
  lock: z.enum(['yes', 'no']).transform((said) => said === 'yes'),
});
export const planUndo = change;

const planMove = z.object({
  participantId: z.uuid(),
  days: z.array(z.number().int().min(1).max(31)).min(1),
  from: z.uuid().nullable(),
  to: z.uuid().nullable(),
});
const moves = z.array(planMove).max(2_000);
const smaller = z
  .array(
    z.object({
      tableId: z.uuid(),
      day: z.number().int().min(1).max(31),
      fewest: z.number().int().min(1).max(20),
    }),
  )
  .max(300);

/** A list that a page worked out: it travels as JSON. */
const travelling = <T extends z.ZodType>(shape: T) =>
  z.string().transform((text, context): z.output<T> => {
    const read = shape.safeParse(parsed(text));
    if (read.success) return read.data;
    context.addIssue({ code: 'custom', message: 'These moves can’t be read. Open the page again.' });
    return z.NEVER;
  });

/** Several moves at once, and the tables that may be smaller for a day because of them. */
export const seatMoves = change
  .extend({ moves: travelling(moves), smaller: travelling(smaller).default([]) })
  .refine((sent) => sent.moves.length + sent.smaller.length > 0, {
    path: ['moves'],
    error: 'These moves can’t be read. Open the page again.',
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
export const toldChange = planRef.extend({
  day: z.coerce.number().int().min(1).max(31),
  change: z.coerce.number().int(),
});
export type ToldChange = z.output<typeof toldChange>;
export type CohortRef = z.output<typeof cohortRef>;
export type PlanRef = z.output<typeof planRef>;
export type SeatMove = z.output<typeof seatMove>;
export type SeatLock = z.output<typeof seatLock>;
export type SeatMoves = z.output<typeof seatMoves>;
export type PlanUndo = z.output<typeof planUndo>;
