import { z } from 'zod';
import { emailOrNone } from '@/features/accounts/schema';
import { supporterParts } from './model';
import { contacts } from '@/features/accounts/model';
import { experiences, lives } from '@/features/applications/model';

export const name = z
  .string('Enter their name')
  .trim()
  .min(1, 'Enter their name')
  .max(200, 'Use up to 200 characters');
export const email = emailOrNone('Enter an email address, such as name@example.org, or leave it empty');
const phone = z.union(
  [
    z.literal('').transform(() => null),
    z
      .string()
      .trim()
      .regex(/^[+\d][\d\s()-]{5,29}$/),
  ],
  { error: 'Enter a phone number, such as 020 7946 0018, or leave it empty' },
);
const details = {
  name,
  email,
  phone: phone.optional(),
  contactBy: z.enum(contacts, 'Choose how they would rather be reached').optional(),
  experience: z.enum(experiences, 'Choose how much experience they have'),
  livedAs: z.enum(lives, 'Choose patient, carer, or both'),
  organisation: z.string().trim().max(200, 'Use up to 200 characters').default(''),
  area: z.string().trim().max(200, 'Use up to 200 characters').optional(),
  supporter: z.string().trim().max(200, 'Use up to 200 characters').optional(),
};

export const newParticipant = z.object({ cohort: z.string(), ...details });
export const changedParticipant = newParticipant.extend({ participant: z.uuid() });
const days = z.preprocess(
  (sent) => [sent ?? []].flat().filter((day) => day !== ''),
  z.array(z.coerce.number().int().min(1).max(10)),
);
export const coming = z.object({
  cohort: z.string(),
  participant: z.uuid(),
  part: z.enum(supporterParts, 'Choose what they come as'),
  days,
});
export const leaving = z.object({ cohort: z.string(), participant: z.uuid() });
export type NewParticipantForm = z.output<typeof newParticipant>;
export type ChangedParticipantForm = z.output<typeof changedParticipant>;
export type ComingForm = z.output<typeof coming>;
export type Leaving = z.output<typeof leaving>;
