import { z } from 'zod';

/** Whom, and the participant's page that it was pressed on. */
export const liftingForm = z.object({
  personId: z.uuid(),
  cohort: z.string().max(200),
  participant: z.uuid(),
});
