import { bare } from '@/sheets/sheet';
import { type ContactBy, contacts, contactWords } from '@/features/accounts/model';
import {
  experiences,
  type Experience,
  experienceWords,
  type LivedAs,
  lives,
  livedWords,
} from '@/features/applications/model';

/** What is chosen from a few, so that each value of its column has to be one of them. */
export const choiceFields = ['experience', 'livedAs', 'contactBy'] as const;
export type ChoiceField = (typeof choiceFields)[number];

type Meaning = { experience: Experience; livedAs: LivedAs; contactBy: ContactBy };

const words: { [Kind in ChoiceField]: Record<Meaning[Kind], readonly string[]> } = {
  experience: {
    new: ['new', 'new to the role', 'new to this', 'new to it'],
    some: ['some', 'some experience'],
    experienced: ['experienced'],
  },
  livedAs: {
    patient: [
      'patient',
      'a patient',
      'patient representative',
      'patient rep',
      'patient partner',
      'expert patient',
      'i am a patient',
      'service user',
    ],
    carer: [
      'carer',
      'a carer',
      'carer of a patient',
      'patient s carer',
      'family carer',
      'unpaid carer',
      'i am a carer',
      'carer representative',
      'carer rep',
    ],
    both: [
      'both',
      'patient and carer',
      'carer and patient',
      'patient carer',
      'carer patient',
      'both a patient and a carer',
      'patient and a carer',
    ],
  },
  contactBy: {
    email: ['email', 'e mail', 'by email', 'mail'],
    phone: ['phone', 'by phone', 'telephone', 'mobile', 'call'],
    text: ['text', 'by text', 'text message', 'by text message', 'sms', 'by sms'],
    post: ['post', 'by post', 'letter', 'paper', 'by post or on paper'],
  },
};

/** What can be chosen for a field, as it is read. */
export const choicesOf: Record<ChoiceField, { value: string; label: string }[]> = {
  experience: experiences.map((value) => ({ value, label: experienceWords[value] })),
  livedAs: lives.map((value) => ({ value, label: livedWords[value] })),
  contactBy: contacts.map((value) => ({ value, label: contactWords[value] })),
};

const known: { [Kind in ChoiceField]: readonly Meaning[Kind][] } = {
  experience: experiences,
  livedAs: lives,
  contactBy: contacts,
};

/** What a value means by all of its words, never by a piece of one; null where somebody has to say. */
export function meaningOf<Kind extends ChoiceField>(field: Kind, value: string): Meaning[Kind] | null {
  const plain = bare(value.replaceAll('&', ' and '));
  return known[field].find((meaning) => words[field][meaning].includes(plain)) ?? null;
}

/** A meaning that somebody chose, or null where it is none. */
export function chosenAs<Kind extends ChoiceField>(
  field: Kind,
  typed: string | undefined,
): Meaning[Kind] | null {
  return known[field].find((meaning) => meaning === typed) ?? null;
}

/** By which name an explained value is kept. */
export const aboutValue = (field: ChoiceField, value: string): string => `${field}|${bare(value)}`;
