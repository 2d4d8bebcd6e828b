import { z } from 'zod';

const row = z.record(z.string(), z.unknown());

/** One step of a merge, as it is written down to be undone. */
export const step = z.discriminatedUnion('did', [
  /** These rows, by their keys, pointed to `from` and point to `to`. */
  z.object({
    did: z.literal('moved'),
    table: z.string(),
    column: z.string(),
    from: z.uuid(),
    to: z.uuid(),
    keys: z.array(row),
  }),
  z.object({ did: z.literal('removed'), table: z.string(), row }),
  z.object({ did: z.literal('changed'), table: z.string(), key: row, before: row, after: row }),
  z.object({ did: z.literal('added'), table: z.string(), row }),
  /** Nothing was done: how far the forms of both were when all was (`formsStand`). */
  z.object({ did: z.literal('stood'), forms: z.string() }),
]);
export const steps = z.array(step);
export type Step = z.output<typeof step>;
export type Row = z.output<typeof row>;
