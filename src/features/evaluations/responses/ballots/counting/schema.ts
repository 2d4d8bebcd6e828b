import { z } from 'zod';
import { missingReasons } from '../../../missing';
import type { BoxCount, BoxTask } from './model';

export const boxTask: z.ZodType<BoxTask> = z.object({
  boxId: z.uuid(),
  reads: z.array(z.enum(['own', 'late', 'typed'])),
});

const reason = z.enum(missingReasons);
const count = z.number().int().positive();

export const counted = z.object({ key: z.string(), mark: z.number().int(), count });
export const countedGap = z.object({ key: z.string(), reason, count });
export const countedText = z.object({ key: z.string(), text: z.string() });

export const boxCount: z.ZodType<BoxCount> = z.object({
  ballots: z.number().int(),
  counts: z.array(counted),
  missing: z.array(countedGap),
  texts: z.array(countedText),
});
