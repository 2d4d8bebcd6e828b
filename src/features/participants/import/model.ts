import { csvToMend } from '@/writing/csv';
import { isEmail, normalEmail } from '@/features/accounts/model';
import { experiences, type Experience, type LivedAs, lives, type NewParticipant } from '../model';

/** One row of a file, with the line it begins on. */
export type FileRow = { line: number; cells: readonly string[] };

export type RowFault = { line: number; message: string };

export type ReadPeople = { people: NewParticipant[]; problems: RowFault[] };

type Column = 'name' | 'email' | 'experience' | 'livedAs' | 'organisation' | 'area' | 'supporter';

const names: Record<Column, readonly string[]> = {
  name: ['name', 'full name', 'participant'],
  email: ['email', 'e-mail', 'email address', 'mail'],
  experience: ['experience', 'experience as a lay partner'],
  livedAs: ['patient or carer', 'lived as', 'patient/carer', 'role'],
  organisation: ['organisation', 'organization', 'group', 'board'],
  area: ['area', 'borough', 'place'],
  supporter: ['supporter', 'comes with', 'personal assistant'],
};

/** The columns of a file to fill in, as they are best named. */
export const template = 'name,email,experience,patient or carer,organisation,area,supporter\r\n';

/** Reads people from rows: the first names the columns, in any order. Each bad row is named by its line, in words. */
export function readPeople(rows: readonly FileRow[], inCohort: ReadonlySet<string>): ReadPeople {
  const [header, ...body] = rows;
  if (!header) return { people: [], problems: [{ line: 1, message: 'There is nothing in it.' }] };
  const columns = header.cells.map(columnOf);
  if (!columns.includes('name'))
    return {
      people: [],
      problems: [
        { line: header.line, message: 'No column is called “name”. The first row must name the columns.' },
      ],
    };
  const read: ReadPeople = { people: [], problems: [] };
  const seen = new Map<string, number>();
  for (const row of body) {
    const person = readPerson(columns, row);
    const problem = typeof person === 'string' ? person : repeated(person, row.line, seen, inCohort);
    if (problem) read.problems.push({ line: row.line, message: problem });
    else if (typeof person !== 'string') read.people.push(person);
  }
  if (body.length === 0)
    read.problems.push({ line: header.line, message: 'There is nobody under the first row.' });
  return read;
}

/** Rows as text that can be mended and sent again. */
export const asText = (rows: readonly FileRow[]): string => csvToMend(rows.map((row) => row.cells));

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

function columnOf(cell: string): Column | null {
  const said = plain(cell);
  const columns: Column[] = ['name', 'email', 'experience', 'livedAs', 'organisation', 'area', 'supporter'];
  return columns.find((column) => names[column].includes(said)) ?? null;
}

function readPerson(columns: readonly (Column | null)[], row: FileRow): NewParticipant | string {
  const cell = (column: Column): string => (row.cells[columns.indexOf(column)] ?? '').trim();
  const formula = row.cells.find((text) => /^[=+@]|^-\D/.test(text.trim()));
  if (formula) return `“${formula.slice(0, 40)}” begins like a formula. Type it as plain text.`;
  if (row.cells.some((text) => text.includes('\0') || text.includes('\uFFFD')))
    return 'There are characters in this row that can’t be read. Save the file as “CSV UTF-8”.';
  const [name, email, organisation, area, supporter] = [
    cell('name'),
    normalEmail(cell('email')),
    cell('organisation'),
    cell('area'),
    cell('supporter'),
  ];
  if (name === '') return 'The name is missing.';
  if ([name, organisation, area, supporter].some((text) => text.length > 200))
    return 'A name, an organisation or an area is longer than 200 characters.';
  if (email !== '' && !isEmail(email)) return `“${email.slice(0, 60)}” is no email address.`;
  const experience = readExperience(cell('experience'));
  if (!experience)
    return `“${cell('experience').slice(0, 40)}” is no experience: write new, some or experienced.`;
  const livedAs = readLivedAs(cell('livedAs'));
  if (!livedAs) return `“${cell('livedAs').slice(0, 40)}” is neither patient, carer nor both.`;
  return {
    name,
    email: email || null,
    experience,
    livedAs,
    organisation,
    ...(area && { area }),
    ...(supporter && { supporter }),
  };
}

const readExperience = (text: string): Experience | null =>
  text === '' ? 'some' : (experiences.find((known) => plain(text).startsWith(known)) ?? null);

function readLivedAs(text: string): LivedAs | null {
  if (text === '') return 'patient';
  const said = plain(text);
  if (said.includes('patient') && said.includes('carer')) return 'both';
  return lives.find((known) => said.startsWith(known)) ?? null;
}

function repeated(
  person: NewParticipant,
  line: number,
  seen: Map<string, number>,
  inCohort: ReadonlySet<string>,
): string | null {
  if (!person.email) return null;
  if (inCohort.has(person.email)) return `${person.email} is in the cohort already.`;
  const before = seen.get(person.email);
  if (before) return `${person.email} stands on line ${before}, too.`;
  seen.set(person.email, line);
  return null;
}
