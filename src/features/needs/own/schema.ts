import { z } from 'zod';
import { dayNumber, kind, met, share, version, words } from '../schema';

/** What somebody says of themselves. */
export const ownNeed = z.object({ cohort: z.string(), kind, words, share });
export const ownRef = z.object({ cohort: z.string(), need: z.uuid() });
export const changedOwn = ownRef.extend({ version, kind, words, share });
export const ownReview = ownRef.extend({ reviewed: dayNumber, met, words });

export type OwnNeed = z.output<typeof ownNeed>;
export type OwnRef = z.output<typeof ownRef>;
export type ChangedOwn = z.output<typeof changedOwn>;
export type OwnReview = z.output<typeof ownReview>;
