import { z } from 'zod';
import { needKinds } from '@/features/needs/model';

/** What was counted, as it is kept. */
export const needsMet = z.object({
  people: z.int(),
  short: z.int().nullable(),
  kinds: z.array(z.object({ kind: z.enum(needKinds), people: z.int() })),
});
