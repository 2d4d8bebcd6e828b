import { z } from 'zod';
import { counted, countedGap, countedText } from '../ballots/counting/schema';
import { ownDoors, typedDoors } from '../responses/model';
import type { BoxResult } from './model';

const whole = z.number().int().nonnegative();
const release = z.object({
  releasedAt: z.coerce.date(),
  own: whole,
  typed: whole,
  broughtIn: whole,
  unread: whole,
  asked: whole,
  withdrawn: whole,
});
const ticked = z.object({
  personId: z.uuid(),
  participantId: z.uuid().nullable(),
  door: z.enum([...ownDoors, ...typedDoors]),
  finishedOn: z.iso.date(),
});
const box = z.object({ id: z.uuid(), firstKey: z.base64(), secondKey: z.base64(), size: whole });

/** What stands beside the keys once a box was opened: what it said, and whose forms it counted. */
export const boxResult: z.ZodType<BoxResult> = z.object({
  format: z.literal(1),
  box,
  stageId: z.uuid(),
  release,
  counts: z.array(counted),
  missing: z.array(countedGap),
  texts: z.array(countedText),
  ticked: z.array(ticked),
});
