import { z } from 'zod';
import { settlings, startings } from './model';

/** There is nothing to say but that it is wanted. */
export const pressed = z.object({});

export const startingForm = z.object({ waiting: z.enum(startings) });

export const settlingForm = z.object({ messageId: z.uuid(), as: z.enum(settlings) });
