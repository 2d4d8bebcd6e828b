import { z } from 'zod';
import { emailOrNone } from '@/features/accounts/schema';
import { sentPart } from '@/features/forms/answering/schema';
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
};

export const line = (say: Say, most = 200) =>
  z
    .string()
    .max(most, say('text.tooLong'))
    .transform((typed) => typed.trim())
    .default('');

/** Who somebody is, and how to reach them. */
export const who = (say: Say) => ({
  name: line(say).pipe(z.string().min(1, say('apply.name.missing'))),
  contactBy: z.enum(ways, say('apply.choose')),
  email: emailOrNone(say('apply.email.wrong')).default(null),
  phone: line(say, 50).transform((typed) => typed || null),
  address: line(say, 500),
});

/** Which input says how somebody is reached, and what is said where it is empty. */
const missingReach = {
  email: { input: 'email', says: 'apply.email.missing' },
  phone: { input: 'phone', says: 'apply.phone.missing' },
  post: { input: 'address', says: 'apply.address.missing' },
} as const;

/** Whoever would rather hear from us in one way says how. */
export function checkReach(say: Say) {
  return (
    about: Pick<AboutApplicant, 'contactBy' | 'email' | 'phone' | 'address'>,
    found: z.RefinementCtx,
  ) => {
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
  });

export const youStep = (say: Say) =>
  z
    .object({ ...around, ...who(say) })
    .superRefine(checkReach(say))
    .transform(asSent('you'));

export const workStep = (say: Say) =>
  z
    .object({
      ...around,
      roles: line(say, 1_000),
      experience: z.enum(experiences, say('apply.choose')),
      livedAs: z.enum(lives, say('apply.choose')),
      organisation: line(say),
      area: line(say),
    })
    .transform(asSent('work'));

export const withStep = (say: Say) =>
  z.object({ ...around, helpedBy: line(say), pairCode: line(say, 40) }).transform(asSent('with'));

export const takingBack = z.object({ link: z.string(), language: around.language });
