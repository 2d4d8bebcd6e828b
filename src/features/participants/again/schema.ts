import { z } from 'zod';
import { type HelperRef, mostAtOnce } from './model';

const helper = z
  .string()
  .transform((key) => key.split(':'))
  .pipe(z.tuple([z.enum(['coach', 'contributor']), z.uuid()]))
  .transform(([kind, personId]): HelperRef => ({ kind, personId }));

const keys = (sent: unknown) => [sent ?? []].flat().filter((key) => key !== '');

/** Who is added again, as the ticked boxes send them. `all`: whoever was shown. */
export const addingAgain = z.preprocess(
  (sent) => (isSent(sent) && sent.all === 'yes' ? { ...sent, helper: sent.shown } : sent),
  z.object({
    cohort: z.string(),
    helper: z.preprocess(
      keys,
      z.array(helper).min(1, 'Tick somebody first').max(mostAtOnce, `Choose up to ${mostAtOnce} at once`),
    ),
  }),
);
export type AddingAgain = z.output<typeof addingAgain>;

const isSent = (sent: unknown): sent is Record<string, unknown> => typeof sent === 'object' && sent !== null;
