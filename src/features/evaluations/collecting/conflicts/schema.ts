import { z } from 'zod';
import { stageRef } from '../../schema';

export const settlement = stageRef.extend({
  conflict: z.uuid(),
  holds: z.enum(['first', 'second'], { error: 'Choose which form holds' }),
});
export type Settlement = z.output<typeof settlement>;
