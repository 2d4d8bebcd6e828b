import { z } from 'zod';

/** An organisation's name, as it is kept: one space between words, so that no two look the same. */
const organisationName = z
  .string('Enter the organisation’s name')
  .transform((typed) => typed.replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1, 'Enter the organisation’s name').max(200, 'Enter a name of up to 200 characters'));

export const newOrganisation = z.object({ name: organisationName });
export const renamed = newOrganisation.extend({ organisation: z.uuid() });
export const merged = z.object({
  organisation: z.uuid(),
  into: z.uuid('Choose the organisation that stays'),
});
export type Renamed = z.output<typeof renamed>;
export type Merged = z.output<typeof merged>;
