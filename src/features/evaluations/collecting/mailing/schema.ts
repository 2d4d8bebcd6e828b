import { z } from 'zod';
import { emailSaying } from '@/features/accounts/schema';
import { stageRef } from '../../schema';

export const personOfStage = stageRef.extend({ person: z.uuid() });
export type PersonOfStage = z.infer<typeof personOfStage>;

export const mailPause = stageRef.extend({
  mailing: z.enum(['yes', 'no']).transform((yes) => yes === 'yes'),
});
export const mailStop = z.object({
  link: z.string(),
  quiet: z.enum(['yes', 'no']).transform((yes) => yes === 'yes'),
});
export const lostLink = z.object({
  email: emailSaying('Enter the email address that your link came to, such as name@example.org'),
});
