import type { ContactBy } from '@/features/accounts/model';
import { contactWords } from '@/features/accounts/model';
import { type Format, formatWords } from '@/features/accounts/preferences/model';
import { languageNamed, languages } from '@/languages/known';
import type { Facts, Refusal } from './clashes';

/** One of two records that may be one person's. */
export type Known = {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  knownAs: string;
  saidAs: string;
  contactBy: ContactBy;
  format: Format;
  language: string;
  noContactSince: Date | null;
  noRemindersSince: Date | null;
  advertsSince: Date | null;
  persona: string | null;
};

/** The details of which one of two has to be chosen. */
export const fields = [
  'name',
  'email',
  'phone',
  'knownAs',
  'saidAs',
  'contactBy',
  'format',
  'language',
] as const;
export type Field = (typeof fields)[number];
export const fieldWords: Record<Field, string> = {
  name: 'Name',
  email: 'Email address',
  phone: 'Phone number',
  knownAs: 'What they like to be called',
  saidAs: 'How their name is said',
  contactBy: 'How they would rather be reached',
  format: 'How what they get has to look',
  language: 'Language',
};

export const sides = ['kept', 'other'] as const;
export type Side = (typeof sides)[number];
export type Chosen = Partial<Record<Field, Side>>;

/** What stands there where nobody has said anything: it is no wish. */
const unsaid: Partial<Record<Field, string>> = { contactBy: 'email', format: 'standard', language: 'en' };

const saidIn = (record: Known, field: Field): string => record[field] ?? '';
const isSaid = (record: Known, field: Field): boolean => {
  const value = saidIn(record, field);
  return value !== '' && value !== unsaid[field];
};

/** A detail as the preview shows it: from whom it comes unless somebody chooses, and whether there is anything to choose. */
export type FieldShown = { field: Field; kept: string; other: string; from: Side; choice: boolean };

function inWords(record: Known, field: Field): string {
  if (field === 'contactBy') return contactWords[record.contactBy];
  if (field === 'format') return formatWords[record.format];
  if (field === 'language') return languages[languageNamed(record.language) ?? 'en'].english;
  return saidIn(record, field);
}

/** Every detail of two records. A blank, or what nobody said, never beats what somebody did. */
export const fieldsOf = (kept: Known, other: Known): FieldShown[] =>
  fields.map((field) => ({
    field,
    kept: inWords(kept, field),
    other: inWords(other, field),
    from: !isSaid(kept, field) && isSaid(other, field) ? 'other' : 'kept',
    choice:
      saidIn(kept, field) !== saidIn(other, field) &&
      saidIn(kept, field) !== '' &&
      saidIn(other, field) !== '',
  }));

/** What the kept record says afterwards. What was chosen counts only where there was something to choose. */
export function mergedDetails(kept: Known, other: Known, chosen: Chosen): Pick<Known, Field> {
  const from = new Map(
    fieldsOf(kept, other).map(({ field, from: usual, choice }) => [
      field,
      choice ? (chosen[field] ?? usual) : usual,
    ]),
  );
  const of = (field: Field): Known => (from.get(field) === 'other' ? other : kept);
  return {
    name: of('name').name,
    email: of('email').email,
    phone: of('phone').phone,
    knownAs: of('knownAs').knownAs,
    saidAs: of('saidAs').saidAs,
    contactBy: of('contactBy').contactBy,
    format: of('format').format,
    language: of('language').language,
  };
}

type Consents = Pick<Known, 'noContactSince' | 'noRemindersSince' | 'advertsSince'>;

const earlier = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one < other ? one : other) : (one ?? other);

/** The stricter of two: a no of either stays a no, and a yes needs both. */
export const stricter = (one: Consents, other: Consents): Consents => ({
  noContactSince: earlier(one.noContactSince, other.noContactSince),
  noRemindersSince: earlier(one.noRemindersSince, other.noRemindersSince),
  advertsSince:
    one.advertsSince && other.advertsSince
      ? one.advertsSince > other.advertsSince
        ? one.advertsSince
        : other.advertsSince
      : null,
});

/** What becomes of what they said of being written to, where the two said different things. */
export function consentsInWords(one: Consents, other: Consents): string[] {
  const after = stricter(one, other);
  const differs = (key: keyof Consents) => (one[key] === null) !== (other[key] === null);
  return [
    ...(differs('noContactSince') ? ['One asked not to be contacted: that holds.'] : []),
    ...(differs('noRemindersSince') ? ['One asked not to be written to about forms: that holds.'] : []),
    ...(differs('advertsSince') && after.advertsSince === null
      ? ['Only one agreed to hear of other courses: that ends, until they say so again.']
      : []),
  ];
}

export type Preview = Pick<Facts, 'kept' | 'other' | 'moves'> & {
  fields: FieldShown[];
  consents: string[];
  collisions: string[];
  refusals: Refusal[];
  /** Stands for all that is shown, so that nothing else is merged than was seen. */
  mark: string;
};

/** A merge that was done, and whether it can be undone. */
export type DoneMerge = {
  id: string;
  name: string;
  at: Date;
  by: string | null;
  undoneAt: Date | null;
  /** One that came after it has to be undone first. */
  later: boolean;
  /** They have a part outside of what the viewer runs, so that undoing it is for administrators. */
  outside: boolean;
};
