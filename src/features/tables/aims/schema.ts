import { z } from 'zod';

const weight = z.coerce
  .number('Choose how much it counts')
  .int('Choose how much it counts')
  .min(0, 'Choose from 0 to 10')
  .max(10, 'Choose from 0 to 10');
const whole = (words: string, to: number) =>
  z.coerce.number(words).int('Enter a whole number').min(1, words).max(to, `Enter up to ${to}`);

export const changedAims = z.object({
  cohort: z.string(),
  version: z.coerce.number().int(),
  remix: z
    .enum(['no', 'yes'], 'Choose the same tables throughout, or new tables each day')
    .transform((said) => said === 'yes'),
  smallest: whole('Enter how many people a table needs at least', 20),
  newcomers: weight,
  experience: weight,
  organisation: weight,
  area: weight,
  lived: weight,
  meetings: weight,
});
export type ChangedAims = z.output<typeof changedAims>;
