import { z } from 'zod';
import { email } from '@/features/accounts/schema';
import { givenKinds } from './model';

export const invited = z.object({
  cohort: z.string(),
  kind: z.enum(givenKinds),
  name: z
    .string('Enter a name')
    .trim()
    .min(1, 'Enter a name')
    .max(200, 'Enter a name of up to 200 characters'),
  email,
});
export type Invited = z.output<typeof invited>;

export const holderRef = z.object({ cohort: z.string(), role: z.uuid() });
export type HolderRef = z.output<typeof holderRef>;
