import type { Address } from '@/addresses';
import { z } from 'zod';

/** A page of ours with what it is asked to show, and nothing that a browser takes for another site. */
const ours = /^(\/[\w-]+)+(\?[\w=&%.+-]*)?$/;

export const clockMove = z.object({
  moment: z.string(),
  back: z.custom<Address>((path) => typeof path === 'string' && ours.test(path)),
});
export type ClockMove = z.output<typeof clockMove>;

/** Which time passed, for the job. */
export const passedTime = z.object({ from: z.coerce.date(), to: z.coerce.date() });
export type PassedTime = z.output<typeof passedTime>;
