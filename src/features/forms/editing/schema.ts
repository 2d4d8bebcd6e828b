import { z } from 'zod';
import type { Direction } from './model';

const one = 'Use one line';
const line = (empty: string, longest: number) =>
  z
    .string()
    .trim()
    .min(1, empty)
    .max(longest, `Use up to ${longest} characters`)
    .refine((typed) => !typed.includes('\n'), one);

/** Which form, and the draft that was looked at when this was typed. */
export const draftRef = z.object({ form: z.string(), version: z.coerce.number().int().min(1) });
export type DraftRef = z.output<typeof draftRef>;

const title = line('Say what the form is called', 120);

export const formTop = draftRef.extend({
  title,
  minutes: z.coerce
    .number({ error: 'Enter how many minutes it takes, such as 3' })
    .int('Use whole minutes')
    .min(1, 'Enter at least one minute')
    .max(60, 'Nobody answers for more than an hour: enter 60 or fewer'),
});
export type FormTop = z.output<typeof formTop>;

const part = z.coerce.number().int().min(1);
const partWords = {
  title: line('Say what this part is called', 120),
  lead: z.string().trim().max(500, 'Use up to 500 characters').default(''),
};
export const newPart = draftRef.extend(partWords);
export type NewPart = z.output<typeof newPart>;
export const changedPart = draftRef.extend({ part, ...partWords });
export type ChangedPart = z.output<typeof changedPart>;

/** A press of a button in the list: what to do, and with which part or question. */
export type Step = { what: Direction | 'remove' } & ({ part: number } | { question: string });

const step = z
  .string()
  .regex(/^(up|down|remove) (part [1-9]\d{0,2}|question [a-z0-9-]{1,80})$/)
  .transform((pressed): Step => {
    const [what = '', noun = '', which = ''] = pressed.split(' ');
    const done = what === 'up' || what === 'down' ? what : 'remove';
    return noun === 'part' ? { what: done, part: Number(which) } : { what: done, question: which };
  });
export const pressedStep = draftRef.extend({ step });
export type PressedStep = z.output<typeof pressedStep>;
