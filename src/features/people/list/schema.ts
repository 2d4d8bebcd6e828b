import { z } from 'zod';

export const keptFilter = z.object({
  /** What the list's address asks for. */
  asked: z.string().max(1000).default(''),
  name: z.string('Give it a name').trim().min(1, 'Give it a name').max(100, 'Use up to 100 characters'),
});
export type KeptFilter = z.output<typeof keptFilter>;

export const droppedFilter = z.object({ filter: z.uuid() });
export type DroppedFilter = z.output<typeof droppedFilter>;
