import { z } from 'zod';
import { stageRef } from '../../schema';

const value = z.union([z.string(), z.array(z.string())]);

/** A sheet as it is keyed: the fields' inputs stand beside these, by name. `settle`: what stands here holds. */
export const keyedSheet = stageRef
  .extend({
    sheet: z.string().trim().max(20, 'A sheet’s code has eight letters and figures').default(''),
    intent: z.enum(['key', 'settle']).default('key'),
  })
  .loose()
  .transform(({ cohort, stage, sheet, intent, ...rest }) => ({
    cohort,
    stage,
    sheet,
    intent,
    sent: Object.fromEntries(Object.entries(rest).map(([name, sent]) => [name, value.safeParse(sent).data])),
  }));
export type KeyedForm = z.output<typeof keyedSheet>;
