import { z } from 'zod';

/** Whom somebody chose: those that they ticked, or all who fit. */
export const choosing = z.object({
  /** What the list's address asks for. */
  asked: z.string().max(1000).default(''),
  how: z.enum(['ticked', 'all']),
  /** What the page said of all who fit. */
  mark: z.string().max(40).default(''),
  person: z.preprocess(
    (sent) => [sent ?? []].flat().filter((id) => id !== ''),
    z.array(z.uuid()).max(200, 'Tick up to 200 people'),
  ),
});
export type Choosing = z.output<typeof choosing>;

export const askingAgain = z.object({
  chosen: z.uuid(),
  cohort: z.string('Choose the cohort').min(1, 'Choose the cohort'),
  kind: z.enum(['coach', 'contributor'], 'Choose who is asked'),
});
export type AskingAgain = z.output<typeof askingAgain>;

const formats = ['csv', 'xlsx'] as const;
export const takenAway = z.object({ chosen: z.uuid(), format: z.enum(formats) });
export type TakenAway = z.output<typeof takenAway>;
