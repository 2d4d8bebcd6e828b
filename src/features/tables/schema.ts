import { z } from 'zod';
import { features } from '@/features/needs/table-features';

const places = z.coerce
  .number('Enter the number of seats')
  .int('Enter a whole number')
  .min(1, 'A table has at least one seat')
  .max(20, 'A table has up to 20 seats');
const coachId = z.union([z.literal('').transform(() => null), z.uuid()], {
  error: 'Choose a coach from the list',
});

const coachChange = z.object({ tableId: z.uuid(), from: coachId, to: coachId });
const lines = z.union([z.array(z.string()), z.string().transform((one) => [one])]).default([]);

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
/** Coaches at several tables: `coach.<table>` as chosen, beside `was.<table>`, which is what the page showed; or, to take it back, both the other way round. */
export const coachesAtTables = z
  .object({ cohort: z.string(), step: z.enum(['put', 'undo']).default('put'), done: lines })
  .catchall(z.string())
  .transform(({ cohort, step, done, ...rest }) => ({
    cohort,
    changes: step === 'undo' ? done.map(backwards) : changesIn(rest),
  }))
  .pipe(z.object({ cohort: z.string(), changes: z.array(coachChange) }));
export type CoachesAtTables = z.output<typeof coachesAtTables>;

function changesIn(sent: Record<string, string>) {
  return Object.entries(sent).flatMap(([name, to]) => {
    const tableId = name.startsWith('coach.') ? name.slice('coach.'.length) : null;
    const from = sent[`was.${tableId}`] ?? '';
    return tableId === null || to === from ? [] : [{ tableId, from, to }];
  });
}

function backwards(line: string) {
  const [tableId = '', from = '', to = ''] = line.split(' ');
  return { tableId, from: to, to: from };
}

export const tableRef = z.object({ cohort: z.string(), tableId: z.uuid() });
export type NewTables = z.output<typeof newTables>;
export type ChangedTable = z.output<typeof changedTable>;
export type TableRef = z.output<typeof tableRef>;
