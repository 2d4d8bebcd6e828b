import { z } from 'zod';

/** There is nothing to say but that it is wanted. */
export const testWanted = z.object({});
