import { z } from 'zod';
import { features } from './model';

const places = z.coerce
  .number('Enter the number of seats')
  .int('Enter a whole number')
  .min(1, 'A table has at least one seat')
  .max(20, 'A table has up to 20 seats');
const coachId = z.union([z.literal('').transform(() => null), z.uuid()], {
  error: 'Choose a coach from the list',
});

export const newTables = z.object({
  cohort: z.string(),
  count: z.coerce
    .number('Enter how many tables')
    .int('Enter a whole number')
    .min(1, 'Make at least one table')
    .max(100, 'Make up to 100 tables at once'),
  places,
});
/** A form sends one ticked box as a text, several as a list, none as nothing. */
const ticked = z.preprocess(
  (sent) => (sent === undefined ? [] : [sent].flat()),
  z.array(z.enum(features, 'Choose from the list')),
);
export const changedTable = z.object({
  cohort: z.string(),
  tableId: z.uuid(),
  places,
  coachId,
  features: ticked,
});
export const tableRef = z.object({ cohort: z.string(), tableId: z.uuid() });
export type NewTables = z.output<typeof newTables>;
export type ChangedTable = z.output<typeof changedTable>;
export type TableRef = z.output<typeof tableRef>;
