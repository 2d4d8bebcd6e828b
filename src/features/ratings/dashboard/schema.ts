import { z } from 'zod';
import type { DashboardFilters } from './model';

/** Postgres keeps no null byte. */
const storable = z.string().refine((text) => !text.includes('\0'));

/** What a dashboard is asked to show. Anything it doesn't know is left at its usual. */
export const dashboardFilters: z.ZodType<DashboardFilters> = z.object({
  cohort: storable,
  stage: storable.default('immediate').catch('immediate'),
  order: z.enum(['form', 'highest']).default('form').catch('form'),
  compare: storable.default('').catch(''),
});
