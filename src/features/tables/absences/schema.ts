import { z } from 'zod';
import type { Absence } from '../away';

const day = z.coerce.number('Choose the day').int().min(1).max(31);

/** Who or what is away: "participant:id", "coach:id" or "table:id". */
export const newAbsence = z.object({
  cohort: z.string(),
  day,
  who: z
    .string('Choose who or what')
    .regex(/^(participant|coach|table):[0-9a-f-]{36}$/, 'Choose who or what isn’t there')
    .transform((text): { kind: Absence['kind']; id: string } => {
      const [kind, id = ''] = text.split(':');
      return { kind: kind === 'coach' || kind === 'table' ? kind : 'participant', id };
    }),
  back: z.enum(['person', 'day']).default('day'),
});
export const absenceRef = z.object({
  cohort: z.string(),
  day,
  absence: z.uuid(),
  participant: z.uuid().optional(),
  back: z.enum(['person', 'day']).default('day'),
});
export const standIn = z.object({
  cohort: z.string(),
  day,
  table: z.uuid(),
  coach: z.uuid({ error: 'Choose the coach' }),
});
export type NewAbsence = z.output<typeof newAbsence>;
export type AbsenceRef = z.output<typeof absenceRef>;
export type StandIn = z.output<typeof standIn>;
