import { z } from 'zod';
import { emailOrNone } from '@/features/accounts/schema';
import { earlierSent, readEarlier, sentPart } from '@/features/forms/answering/schema';
import type { Sent } from '@/features/forms/answers';
import type { Say } from '@/languages/say';
import { type AboutApplicant, experiences, lives, ways } from '../model';
import { isReached, type OwnStep } from './model';

/** A page of the form, or the check, as every form's is sent. */
export { sentPart };

const around = {
  link: z.string().default(''),
  intent: z.string().max(250).default('continue'),
  checking: z.literal('yes').optional(),
  language: z.string().max(20).optional(),
  /** What the page was drawn with. */
  _was: z.string().max(20).optional(),
  _earlier: earlierSent,
};

export const line = (say: Say, most = 200) =>
  z
    .string()
    .max(most, say('text.tooLong'))
    .transform((typed) => typed.trim())
    .default('');

/** Who somebody is, and how to reach them. */
export const who = (say: Say) => ({
  name: line(say),
  contactBy: z.enum(ways, say('apply.choose')),
  email: emailOrNone(say('apply.email.wrong')).default(null),
  phone: line(say, 50).transform((typed) => typed || null),
  address: line(say, 500),
});

/** Which input says how somebody is reached, and what is said where it is empty. */
const missingReach = {
  email: { input: 'email', says: 'apply.email.missing' },
  phone: { input: 'phone', says: 'apply.phone.missing' },
  text: { input: 'phone', says: 'apply.phone.missing' },
  post: { input: 'address', says: 'apply.address.missing' },
} as const;

/** Whoever applies has a name, and says how they would rather hear from us. */
export function checkWho(say: Say) {
  return (
    about: Pick<AboutApplicant, 'name' | 'contactBy' | 'email' | 'phone' | 'address'>,
    found: z.RefinementCtx,
  ) => {
    if (about.name === '')
      found.addIssue({ code: 'custom', path: ['name'], message: say('apply.name.missing') });
    if (isReached(about)) return;
    const { input, says } = missingReach[about.contactBy];
    found.addIssue({ code: 'custom', path: [input], message: say(says) });
  };
}

/** A step of an application that is no form's, as it was sent. */
export type SentStep = {
  step: OwnStep;
  change: Partial<AboutApplicant>;
  link: string;
  /** The same as it was typed. */
  typed: Record<string, string>;
  pairCode: string;
  intent: string;
  checking: boolean;
  language?: string;
  was?: string;
  /** What the page sent before without hearing that it arrived. */
  earlier?: readonly Sent[];
};

type Around = z.output<z.ZodObject<typeof around>>;

const asSent =
  (step: OwnStep) =>
  ({
    link,
    intent,
    checking,
    language,
    _was,
    _earlier,
    pairCode = '',
    ...change
  }: Around & Partial<AboutApplicant> & { pairCode?: string }): SentStep => ({
    step,
    link,
    change,
    typed: {
      ...Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value ?? ''])),
      ...(pairCode !== '' && { pairCode }),
    },
    pairCode,
    intent,
    checking: checking === 'yes',
    language,
    was: _was,
    earlier: readEarlier(_earlier),
  });

/** What goes back or is kept for later may be half filled in: all of it is asked for where it is sent. */
const goesOn = ({ intent }: { intent: string }): boolean => intent === 'continue';

export const youStep = (say: Say) =>
  z
    .object({ ...around, ...who(say) })
    .superRefine((sent, found) => {
      if (goesOn(sent)) checkWho(say)(sent, found);
    })
    .transform(asSent('you'));

export const workStep = (say: Say) =>
  z
    .object({
      ...around,
      roles: line(say, 1_000),
      experience: z.enum(experiences).nullable().catch(null),
      livedAs: z.enum(lives).nullable().catch(null),
      organisation: line(say),
      area: line(say),
    })
    .superRefine((sent, found) => {
      if (!goesOn(sent)) return;
      for (const field of ['experience', 'livedAs'] as const)
        if (sent[field] === null)
          found.addIssue({ code: 'custom', path: [field], message: say('apply.choose') });
    })
    .transform(asSent('work'));

export const withStep = (say: Say) =>
  z.object({ ...around, helpedBy: line(say), pairCode: line(say, 40) }).transform(asSent('with'));

export const takingBack = z.object({ link: z.string(), language: around.language });
