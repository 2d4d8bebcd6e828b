import { z } from 'zod';
import { counted, countedGap, countedText } from '../../responses/ballots/counting/schema';
import { ownModes, typedModes } from '../../modes';
import type { BoxResult } from './model';

const whole = z.number().int().nonnegative();
/** Until 28 November 2026 `returned` wasn't kept: it is whoever is neither silent nor gone. */
const release = z
  .object({
    releasedAt: z.coerce.date(),
    own: whole,
    typed: whole,
    broughtIn: whole,
    unread: whole,
    returned: whole.optional(),
    asked: whole,
    withdrawn: whole,
  })
  .transform(({ returned, ...rest }) => {
    const { own, typed, unread, asked, withdrawn } = rest;
    const there = Math.max(own + typed, asked - withdrawn);
    return { ...rest, returned: returned ?? Math.min(own + typed + unread, there) };
  });
const mode = z.enum([...ownModes, ...typedModes]);
const person = z.object({
  personId: z.uuid(),
  participantId: z.uuid().nullable(),
  finishedOn: z.iso.date(),
});
const box = z.object({ id: z.uuid(), firstKey: z.base64(), secondKey: z.base64(), size: whole });

const opened = {
  box,
  stageId: z.uuid(),
  release,
  counts: z.array(counted),
  missing: z.array(countedGap),
  texts: z.array(countedText),
};
const result = z.object({
  ...opened,
  format: z.literal(2),
  ticked: z.array(person.extend({ mode })),
});

/** Until 27 November 2026 the mode was called door. */
const firstFormat = z
  .object({ ...opened, format: z.literal(1), ticked: z.array(person.extend({ door: mode })) })
  .transform(({ ticked, ...rest }) => ({
    ...rest,
    format: 2 as const,
    ticked: ticked.map(({ door, ...who }) => ({ ...who, mode: door })),
  }));

/** What stands beside the keys once a box was opened: what it said, and whose forms it counted. */
export const boxResult: z.ZodType<BoxResult> = z.union([result, firstFormat]);
