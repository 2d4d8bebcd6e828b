import { z } from 'zod';
import { newFacilitator } from '@/features/accounts/schema';
import { givenKinds } from './model';

export const invited = newFacilitator.extend({ cohort: z.string(), kind: z.enum(givenKinds) });
export type Invited = z.output<typeof invited>;

export const holderRef = z.object({ cohort: z.string(), role: z.uuid() });
export type HolderRef = z.output<typeof holderRef>;
