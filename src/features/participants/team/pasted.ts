import type { Row } from '@/sheets/sheet';
import { knowsField, noChoices, readPeople } from '../import/model';
import { coachesAmong, type TeamMember } from './model';

/** Coaches as they were pasted, who of them are on the team `already`, and what is wrong with the lines of others. */
export type PastedCoaches = {
  coaches: { name: string; email: string; worksAt: string }[];
  already: string[];
  problems: { line: number; message: string }[];
};

const usual = ['name', 'email', 'organisation'];

/**
 * Reads coaches from rows, as people of a list are read: one a line, name, email address and organisation, unless a first
 * row names other columns. No line is passed over in silence.
 */
export function readCoaches(rows: readonly Row[], team: readonly TeamMember[]): PastedCoaches {
  const first = rows[0]?.cells ?? [];
  const isNamed = first.filter(knowsField).length > 1 && !first.some((cell) => cell.includes('@'));
  const all = isNamed ? rows : [{ line: 0, cells: usual }, ...rows];
  const width = all[0]?.cells.length ?? 0;
  const { people, waiting, problems, doubles, aside } = readPeople(all, [], noChoices);
  const read = [...people, ...waiting].sort((one, other) => one.line - other.line);
  const known = new Set(coachesAmong(team).map(({ email }) => email?.toLowerCase()));
  const coaches = read.flatMap(({ name, email, organisation }) =>
    email ? [{ name, email, worksAt: organisation }] : [],
  );
  const isKnown = ({ email }: { email: string }) => known.has(email.toLowerCase());
  return {
    coaches: coaches.filter((coach) => !isKnown(coach)),
    already: coaches.filter(isKnown).map(({ name }) => name),
    problems: [
      ...problems,
      ...doubles,
      ...aside.map(({ row, why }) => ({
        line: row.line,
        message: `“${row.cells.join(', ')}” is left out: ${why}. Take the line away, or write it as the others are.`,
      })),
      ...read.flatMap(({ line, name, email }) =>
        email ? [] : [{ line, message: `${name}: the email address is missing. A coach signs in with it.` }],
      ),
      ...rows
        .filter(({ cells }) => cells.slice(width).some((cell) => cell.trim() !== ''))
        .map(({ line, cells }) => ({
          line,
          message: `“${cells.slice(width).join(', ')}” is more than a name, an address and an organisation. Put a name that has a comma between quotation marks.`,
        })),
    ].sort((one, other) => one.line - other.line),
  };
}
