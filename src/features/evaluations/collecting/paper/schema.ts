import { z } from 'zod';
import { stageRef } from '../../schema';

export const handedIn = stageRef.extend({
  people: z.union([z.array(z.uuid()), z.uuid().transform((one) => [one])]).default([]),
});
export type HandedInForm = z.output<typeof handedIn>;
