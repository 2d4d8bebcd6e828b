import type { Row } from '@/sheets/sheet';
import { knowsField, noChoices, readPeople } from '../import/model';
import { coachesAmong, type TeamMember } from './model';

/** Coaches as they were pasted, and what is wrong with the lines of others. */
export type PastedCoaches = {
  coaches: { name: string; email: string; worksAt: string }[];
  problems: { line: number; message: string }[];
};

const usual = ['name', 'email', 'organisation'];

/**
 * Reads coaches from rows, as people of a list are read: one a line, name, email address and organisation, unless a first
 * row names other columns.
 */
export function readCoaches(rows: readonly Row[], team: readonly TeamMember[]): PastedCoaches {
  const first = rows[0]?.cells ?? [];
  const isNamed = first.some(knowsField) && !first.some((cell) => cell.includes('@'));
  const all = isNamed ? rows : [{ line: 0, cells: usual }, ...rows];
  const { people, waiting, problems, doubles } = readPeople(all, coachesAmong(team), noChoices);
  const read = [...people, ...waiting].sort((one, other) => one.line - other.line);
  return {
    coaches: read.flatMap(({ name, email, organisation }) =>
      email ? [{ name, email, worksAt: organisation }] : [],
    ),
    problems: [
      ...problems,
      ...doubles,
      ...read.flatMap(({ line, name, email }) =>
        email ? [] : [{ line, message: `${name}: the email address is missing. A coach signs in with it.` }],
      ),
    ].sort((one, other) => one.line - other.line),
  };
}
