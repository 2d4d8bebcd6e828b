import { z } from 'zod';
import type { Sent } from '@/features/forms/answers';
import type { SentPage } from './merging';

const own = {
  part: z.coerce.number().int().min(1).max(200),
  intent: z.enum(['continue', 'back', 'send', 'keep']).default('continue'),
  /** Set on a form that was sent before and is being changed. */
  change: z.literal('yes').optional(),
  language: z.string().max(20).optional(),
  /** The button of another language, which wins over any intent. */
  speak: z.string().max(20).optional(),
  /** What the page that was sent knows of what is kept: merging.ts. */
  _was: z.string().optional(),
  _earlier: z.union([z.string(), z.array(z.string())]).default([]),
  _undecided: z.string().default(''),
  /** Whose form the page shows, where the device may answer for somebody else by now. */
  _who: z.string().optional(),
};

/** One part of a form as it is sent: the questions' inputs stand beside these, by question key. */
export const sentPart = z
  .looseObject(own)
  .transform(
    ({ part, intent, change, language, speak, _was, _earlier, _undecided, _who, ...rest }): SentPart => ({
      part,
      was: _was,
      who: _who,
      earlier: [_earlier].flat().map(sentIn),
      undecided: _undecided.split(' '),
      intent: speak ? 'speak' : intent,
      change: change === 'yes',
      language: speak ?? language,
      sent: readSent(rest),
    }),
  );

export type SentPart = SentPage & {
  /** speak: the same part in another language, with all that was typed. */
  intent: 'continue' | 'back' | 'send' | 'keep' | 'speak';
  change?: boolean;
  who?: string;
  language?: string;
};

const value = z.union([z.string(), z.array(z.string())]);

function readSent(rest: Record<string, unknown>): Sent {
  return Object.fromEntries(Object.entries(rest).map(([key, sent]) => [key, value.safeParse(sent).data]));
}

/** A page that was sent before, as its script wrote it down. */
function sentIn(written: string): Sent {
  const sent = new URLSearchParams(written);
  return Object.fromEntries([...new Set(sent.keys())].map((key) => [key, sent.getAll(key)]));
}
