import { z } from 'zod';
import type { Sent } from '../answers';
import type { Say } from '@/languages/say';
import { intents, type SentPart } from './model';

/** What a page sent before without hearing that it arrived. */
export const earlierSent = z.union([z.string(), z.array(z.string())]).default([]);

export const readEarlier = (sent: string | string[]): Sent[] => [sent].flat().slice(-9).map(sentIn);

const own = {
  part: z.union([z.literal('check'), z.coerce.number().int().min(1).max(200)]),
  /** change:KEY goes to the question with this key, from where all of them are checked. */
  intent: z.union([z.enum(intents), z.templateLiteral(['change:', z.string().max(200)])]).default('continue'),
  /** Set on a part that somebody came to from the check, to change an answer. */
  checking: z.literal('yes').optional(),
  /** Set on a form that was sent before and is being changed. */
  change: z.literal('yes').optional(),
  language: z.string().max(20).optional(),
  /** The button of another language, which wins over any intent. */
  speak: z.string().max(20).optional(),
  /** What the page that was sent knows of what is kept: merging.ts. */
  _was: z.string().optional(),
  _earlier: earlierSent,
  _undecided: z.string().default(''),
  /** Whose form the page shows, where the device may answer for somebody else by now. */
  _who: z.string().optional(),
};

/** So many letters of what was sent before are read: more than any script of ours sends along. */
const mostEarlier = 60_000;

const lettersIn = (sent: string | string[]): number =>
  [sent].flat().reduce((sum, { length }) => sum + length, 0);

/** One part of a form as it is sent: the questions' inputs stand beside these, by question key. */
export const sentPart = (say: Say) =>
  z
    .looseObject(own)
    .refine(({ _earlier }) => lettersIn(_earlier) <= mostEarlier, {
      path: ['form'],
      error: say('send.tooMuch'),
    })
    .transform(({ part, intent, checking, change, language, speak, ...rest }): SentPart => {
      const { _was, _earlier, _undecided, _who, ...sent } = rest;
      return {
        part,
        ...(speak ? { intent: 'speak' } : pressed(intent)),
        checking: checking === 'yes',
        change: change === 'yes',
        language: speak ?? language,
        was: _was,
        who: _who,
        earlier: readEarlier(_earlier),
        undecided: _undecided.split(' '),
        sent: readSent(sent),
      };
    });

function pressed(intent: string): Pick<SentPart, 'intent' | 'question'> {
  const known = intents.find((one) => one === intent);
  return known ? { intent: known } : { intent: 'change', question: intent.replace('change:', '') };
}

const value = z.union([z.string(), z.array(z.string())]);

function readSent(rest: Record<string, unknown>): Sent {
  return Object.fromEntries(Object.entries(rest).map(([key, sent]) => [key, value.safeParse(sent).data]));
}

/** A page that was sent before, as its script wrote it down. */
function sentIn(written: string): Sent {
  const sent = new URLSearchParams(written);
  return Object.fromEntries([...new Set(sent.keys())].map((key) => [key, sent.getAll(key)]));
}
