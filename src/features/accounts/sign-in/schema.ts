import { z } from 'zod';
import { personaRoles } from '../model';
import { email } from '../schema';
import { typedCode } from '@/writing/codes';

export const askToSignIn = z.object({ email });

export const code = z.object({
  code: z
    .string('Enter the six figures from the message')
    .transform(typedCode)
    .pipe(z.string().regex(/^\d{6}$/, 'Enter the six figures from the message')),
});

/** What is shown of a link is never more than 64 characters of nonsense long. */
export const link = z.object({ token: z.string().max(64).catch('') });

export const persona = z.object({ persona: z.enum(personaRoles, 'Choose one of the people') });
