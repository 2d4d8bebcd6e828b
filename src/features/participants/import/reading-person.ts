import { isEmail, normalEmail, unseenMarks } from '@/features/accounts/model';
import { bare } from '@/sheets/sheet';
import type { NewParticipant } from '../model';
import type { Experience, LivedAs } from '@/features/applications/model';
import type { PeopleChoices } from './model';
import { type Field, said } from './people-columns';
import { aboutValue, type ChoiceField, chosenAs, meaningOf } from './people-words';

/** Somebody as far as a row says; what has to be known of everybody may be missing. */
export type Known = Omit<NewParticipant, 'experience' | 'livedAs'> & {
  experience: Experience | null;
  livedAs: LivedAs | null;
};

/** Somebody of a row, or what is wrong with it; what nothing was said of, and how an address was cleaned. */
export type PersonRead = { name: string; blank: ('experience' | 'livedAs')[]; cleaned: string | null } & (
  { known: Known; problem: null } | { known: null; problem: string }
);

type Cells = (field: Field) => string;

const texts = ['name', 'first', 'last', 'organisation', 'area', 'supporter'] as const;

/** What begins so a spreadsheet reckons with, when it is taken out again. A sign before digits alone is a number. */
const formula = /^[=@]|^[+-](?![\d\s().-]*$)/;

/** Reads somebody from the cells that are kept. What nobody reads can stop nobody. */
export function readPerson(cell: Cells, choices: PeopleChoices): PersonRead {
  const name = nameIn(cell);
  const typed = said(cell('email'));
  const email = normalEmail(typed);
  const cleaned = email === typed.toLowerCase() ? null : `“${shown(typed)}” was read as ${email}.`;
  const blank = (['experience', 'livedAs'] as const).filter((field) => said(cell(field)) === '');
  const problem = troubleWith(cell, name, email);
  if (problem) return { name, blank: [], cleaned: null, known: null, problem };
  const contactBy = choiceIn('contactBy', cell, choices);
  const [phone, area, supporter] = [said(cell('phone')), said(cell('area')), said(cell('supporter'))];
  const known = {
    name,
    email: email || null,
    experience: choiceIn('experience', cell, choices),
    livedAs: choiceIn('livedAs', cell, choices),
    organisation: said(cell('organisation')),
    ...(phone && { phone }),
    ...(contactBy && { contactBy }),
    ...(area && { area }),
    ...(supporter && { supporter }),
  };
  return { name, blank, cleaned, known, problem: null };
}

/** All of somebody's name. Beside a surname alone, “name” is the first name, unless it is all of it. */
function nameIn(cell: Cells): string {
  const [name, first, last] = [said(cell('name')), said(cell('first')), said(cell('last'))];
  const isWhole = name !== '' && (first !== '' || ` ${bare(name)}`.endsWith(` ${bare(last)}`));
  return isWhole ? name : [first || name, last].filter((part) => part !== '').join(' ');
}

/** What a cell or, where it is blank, somebody for all of them says. */
function choiceIn<Kind extends ChoiceField>(field: Kind, cell: Cells, { values, blanks }: PeopleChoices) {
  const value = said(cell(field));
  if (value !== '') return meaningOf(field, value) ?? chosenAs(field, values[aboutValue(field, value)]);
  return chosenAs(field, blanks[field]);
}

function troubleWith(cell: Cells, name: string, email: string): string | null {
  const kept = texts.map((field) => said(cell(field)));
  const reckons = kept.find((text) => formula.test(text));
  if (reckons) return `“${reckons.slice(0, 40)}” begins like a formula. Type it as plain text.`;
  if ([...kept, cell('email'), cell('phone')].some((text) => /[\0\uFFFD]/.test(text)))
    return 'There are characters in this row that can’t be read. Save the file as “CSV UTF-8”.';
  if (name === '') return 'The name is missing.';
  if ([name, ...kept].some((text) => text.length > 200))
    return 'A name, an organisation or an area is longer than 200 characters.';
  if (email !== '' && !isEmail(email)) return `“${email.slice(0, 60)}” is no email address.`;
  const phone = said(cell('phone'));
  return phone === '' || /^[+\d(][\d\s()/.-]{5,29}$/.test(phone)
    ? null
    : `“${phone.slice(0, 40)}” is no phone number.`;
}

/** A text with the marks in it that nobody sees. */
const shown = (text: string): string => text.slice(0, 80).replace(unseenMarks, '·');
