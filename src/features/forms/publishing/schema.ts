import { z } from 'zod';

/** What is published: a form's draft, as it stood when it was looked at. */
export const publication = z.object({ form: z.string(), version: z.coerce.number().int().min(1) });
export type Publication = z.output<typeof publication>;
