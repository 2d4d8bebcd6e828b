import { z } from 'zod';

/** Whom: a person, or no more than an application, which stands on a page of its cohort. */
export const liftingForm = z.discriminatedUnion('of', [
  z.object({ of: z.literal('person'), id: z.uuid() }),
  z.object({ of: z.literal('application'), id: z.uuid(), cohort: z.string().max(200) }),
]);
export type Lifting = z.output<typeof liftingForm>;
