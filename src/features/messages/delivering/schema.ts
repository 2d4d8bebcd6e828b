import { z } from 'zod';
import { settlings } from './model';

/** There is nothing to say but that it is wanted. */
export const pressed = z.object({});

export const settlingForm = z.object({ messageId: z.uuid(), as: z.enum(settlings) });
