import { z } from 'zod';
import { ledgerViews } from '../../ledger/model';
import { stageRef } from '../../schema';

const ids = z
  .union([z.array(z.uuid()), z.uuid().transform((one) => [one])], 'Tick whom to send their link')
  .default([]);

/**
 * Whom to send their link: those who are ticked, or all who were `shown`. First it is looked at; `decidedAt` is when that was,
 * so that a second press of the same form, and somebody else's at the same time, sends nobody a second link.
 */
export const chosenLinks = stageRef.extend({
  show: z.enum(ledgerViews).default('all'),
  step: z.enum(['look', 'back', 'send']).default('look'),
  people: ids,
  all: z.literal('yes').optional(),
  shown: z
    .string()
    .default('')
    .transform((typed) => typed.split(' ').filter((id) => id !== ''))
    .pipe(z.array(z.uuid())),
  decidedAt: z.iso
    .datetime()
    .transform((typed) => new Date(typed))
    .optional(),
});
export type ChosenLinks = z.output<typeof chosenLinks>;
