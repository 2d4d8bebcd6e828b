import { longestName } from '@/sheets/headings';
import { bare, type Row } from '@/sheets/sheet';

/** What is kept of somebody who is on a list, as its columns can say it. */
export const fields = [
  'name',
  'first',
  'last',
  'email',
  'phone',
  'contactBy',
  'experience',
  'livedAs',
  'organisation',
  'area',
  'supporter',
] as const;
export type Field = (typeof fields)[number];

export const fieldWords: Record<Field, string> = {
  name: 'Name, all of it',
  first: 'First name',
  last: 'Last name',
  email: 'Email address',
  phone: 'Phone number',
  contactBy: 'How they would rather be reached',
  experience: 'Experience',
  livedAs: 'Patient or carer',
  organisation: 'Organisation',
  area: 'Area',
  supporter: 'Who comes with them',
};

/** How people call these columns, best first. */
const called: Record<Field, readonly string[]> = {
  name: ['full name', 'name', 'participant', 'participants', 'names', 'first and last name'],
  first: ['first name', 'firstname', 'forename', 'forenames', 'given name', 'given names', 'christian name'],
  last: ['last name', 'lastname', 'surname', 'family name', 'second name'],
  email: ['email address', 'email', 'e mail', 'e mail address', 'mail', 'email id', 'contact email'],
  phone: [
    'phone',
    'phone number',
    'telephone',
    'telephone number',
    'tel',
    'tel no',
    'mobile',
    'mobile number',
    'mobile phone',
    'contact number',
  ],
  contactBy: ['contact', 'contact by', 'preferred contact', 'how to reach them', 'best way to contact you'],
  experience: [
    'experience',
    'experience as a lay partner',
    'lay partner experience',
    'how long have you been a lay partner',
    'how experienced are you',
  ],
  livedAs: [
    'patient or carer',
    'patient carer',
    'lived as',
    'lived role',
    'role',
    'are you a patient or a carer',
    'are you a patient or carer',
  ],
  organisation: [
    'organisation',
    'organization',
    'group',
    'board',
    'group or board',
    'which organisation are you with',
  ],
  area: ['area', 'borough', 'place', 'which borough do you live in', 'where do you live', 'town', 'county'],
  supporter: ['supporter', 'comes with', 'personal assistant', 'pa', 'who comes with you'],
};

const ofWhom = /^(attendee|participant|delegate|guest|member|your|applicant|lay partner) (s )?/;

/** What a heading names, by all of its words. */
export function fieldOf(heading: string): Field | null {
  if (heading.length > longestName) return null;
  const said = bare(heading.replace(/\(.*?\)/g, ' '));
  const own = said.replace(ofWhom, '');
  return fields.find((field) => called[field].includes(said) || called[field].includes(own)) ?? null;
}

const nothing = /^(|anonymous|n ?\/? ?a|none|-|–|unknown)$/i;

/** What a cell says; nothing where a program or somebody filled in that there is nothing. */
export function said(cell: string | undefined): string {
  const text = (cell ?? '').trim();
  return nothing.test(text) ? '' : text;
}

/** What each column is. Of several that could be the same, the one that says most. */
export function guessFields(names: readonly string[], rows: readonly Row[]): (Field | '')[] {
  const guesses = names.map(fieldOf);
  const saying = (column: number) => rows.filter((row) => said(row.cells[column]) !== '').length;
  return guesses.map((field, column) => {
    if (!field) return '';
    const others = guesses.flatMap((other, at) => (other === field && at !== column ? [at] : []));
    const best = others.every(
      (at) => saying(at) < saying(column) || (saying(at) === saying(column) && at > column),
    );
    return best ? field : '';
  });
}
