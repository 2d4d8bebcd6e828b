import { z } from 'zod';
import type { DashboardFilters } from './model';

/** What a dashboard is asked to show. Anything it doesn't know is left at its usual. */
export const dashboardFilters: z.ZodType<DashboardFilters> = z.object({
  cohort: z.string(),
  stage: z.string().default('immediate').catch('immediate'),
  order: z.enum(['form', 'highest']).default('form').catch('form'),
  compare: z.string().default('').catch(''),
});
