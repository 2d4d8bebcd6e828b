import { z } from 'zod';
import { asPreferences, preferencesSent, refuseContradiction } from '@/features/accounts/preferences/schema';

/** How somebody is called and reached, as whoever runs a cohort of theirs writes it down. */
export const theirPreferences = preferencesSent
  .extend({ person: z.uuid(), how: z.string().trim().max(500, 'Use up to 500 characters').default('') })
  .superRefine(refuseContradiction)
  .transform(asPreferences);
export type TheirPreferences = z.output<typeof theirPreferences>;
