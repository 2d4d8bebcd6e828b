import { z } from 'zod';
import { messageRef } from '../schema';

export const cohortRef = z.object({ cohort: z.string() });

const ids = z.union([z.array(z.uuid()), z.uuid().transform((one) => [one])], 'Tick who was told').default([]);
export const handed = messageRef.extend({ handed: ids });
export type Handed = z.output<typeof handed>;
