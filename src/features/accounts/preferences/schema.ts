import { z } from 'zod';
import { languageKeys } from '@/languages/known';
import { contacts } from '../model';
import { contradiction, formats, wishes } from './model';

const ticked = z.preprocess((sent) => [sent ?? []].flat(), z.array(z.enum(wishes)));

/** How somebody is called and reached, as a form sends it. `shown`: the mark of what stood there when it was opened. */
export const preferencesSent = z.object({
  shown: z.string().max(2000),
  knownAs: z.string().trim().max(100, 'Use up to 100 characters'),
  saidAs: z.string().trim().max(200, 'Use up to 200 characters'),
  contactBy: z.enum(contacts, 'Choose email, phone, text message or post'),
  format: z.enum(formats, 'Choose how it has to look'),
  language: z.enum(languageKeys, 'Choose a language'),
  wishes: ticked,
});

type Sent = z.output<typeof preferencesSent>;

/** The boxes that were ticked, each by its own name. */
export const asPreferences = <S extends Sent>({ wishes: said, ...sent }: S) => ({
  ...sent,
  noContact: said.includes('noContact'),
  noReminders: said.includes('noReminders'),
  adverts: said.includes('adverts'),
});

/** Refuses what contradicts itself. */
export function refuseContradiction({ wishes: said }: Sent, context: z.RefinementCtx): void {
  const message = contradiction({
    noContact: said.includes('noContact'),
    adverts: said.includes('adverts'),
  });
  if (message) context.addIssue({ code: 'custom', path: ['wishes'], message });
}

export const ownPreferencesSent = preferencesSent.superRefine(refuseContradiction).transform(asPreferences);
export type OwnPreferencesSent = z.output<typeof ownPreferencesSent>;
