import { z } from 'zod';

/** What GOV.UK Notify calls with; the rest of it, such as the address, is not looked at. */
export const called = z.object({ id: z.uuid(), status: z.string().max(50) });
