import { z } from 'zod';
import { listAsked } from '../list/schema';

/** Whom somebody chose: those that they ticked, or all who fit. */
export const choosing = z.object({
  asked: listAsked,
  how: z.enum(['ticked', 'all']),
  /** What the page said of all who fit. */
  mark: z.string().max(40).default(''),
  person: z.preprocess(
    (sent) => [sent ?? []].flat().filter((id) => id !== ''),
    z.array(z.uuid()).max(200, 'Tick up to 200 people'),
  ),
});
export type Choosing = z.output<typeof choosing>;

const formats = ['csv', 'xlsx'] as const;
export const takenAway = z.object({ chosen: z.uuid(), format: z.enum(formats) });
export type TakenAway = z.output<typeof takenAway>;
