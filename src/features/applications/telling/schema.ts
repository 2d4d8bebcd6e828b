import { z } from 'zod';

const ids = z
  .union([z.array(z.uuid()), z.uuid().transform((one) => [one])], 'Tick who knows now')
  .default([]);
export const told = z.object({ cohort: z.string(), told: ids });
export type Told = z.output<typeof told>;
