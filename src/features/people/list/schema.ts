import { z } from 'zod';

/**
 * What the list's address asks for, in a field that nobody sees and nobody can mend: there is room for the longest search in any
 * script, and askedIn cuts what is longer.
 */
export const listAsked = z
  .string()
  .transform((asked) => asked.slice(0, 10_000))
  .default('');

export const keptFilter = z.object({
  asked: listAsked,
  name: z.string('Give it a name').trim().min(1, 'Give it a name').max(100, 'Use up to 100 characters'),
});
export type KeptFilter = z.output<typeof keptFilter>;

export const droppedFilter = z.object({ filter: z.uuid() });
export type DroppedFilter = z.output<typeof droppedFilter>;
