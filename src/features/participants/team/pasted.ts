import type { Row } from '@/sheets/sheet';
import { knowsField, noChoices, readPeople } from '../import/model';
import type { Aside } from '@/sheets/table';
import { plain } from '@/writing/plain';
import { anyOf } from '@/writing/words';
import { type ContributorPart, contributorParts, type TeamMember } from './model';

/** Somebody of a team as they were pasted. `part`: what a contributor comes as. */
export type PastedMember = { name: string; email: string; worksAt: string; part?: ContributorPart };

/** Who was pasted, who of them is on the team `already`, and what is wrong with the lines of others. */
export type PastedTeam = {
  members: PastedMember[];
  already: string[];
  problems: { line: number; message: string }[];
};

type Kind = TeamMember['kind'];

const usual: Record<Kind, readonly string[]> = {
  coach: ['name', 'email', 'organisation'],
  contributor: ['name', 'email', 'comes as', 'organisation'],
};
const usualWords: Record<Kind, string> = {
  coach: 'a name, an address and an organisation',
  contributor: 'a name, an address, what they come as and an organisation',
};
const called: Record<Kind, string> = { coach: 'A coach', contributor: 'A contributor' };

const partHeadings = ['comes as', 'part', 'role', 'as'];
const isPart = (heading: string): boolean => partHeadings.includes(plain(heading));

/** The rows as people, and by their line what each comes as. `width`: how many columns there are. */
function readRows(rows: readonly Row[], kind: Kind) {
  const first = rows[0]?.cells ?? [];
  const isNamed =
    first.filter((cell) => knowsField(cell) || isPart(cell)).length > 1 &&
    !first.some((cell) => cell.includes('@'));
  const all = isNamed ? rows : [{ line: 0, cells: [...usual[kind]] }, ...rows];
  const head = all[0]?.cells ?? [];
  const column = kind === 'contributor' ? head.findIndex(isPart) : -1;
  const parts = new Map(all.map(({ line, cells }) => [line, partCalled(cells[column] ?? '')]));
  const withoutPart = all.map(({ cells, ...row }) => ({
    ...row,
    cells: cells.toSpliced(column, column < 0 ? 0 : 1),
  }));
  const { people, waiting, ...found } = readPeople(withoutPart, [], noChoices);
  const read = [...people, ...waiting].sort((one, other) => one.line - other.line);
  return { ...found, read, parts, width: head.length };
}

/**
 * Reads coaches or contributors from rows, as people of a list are read: one a line, in the usual order of columns, unless
 * a first row names other columns. No line is passed over in silence.
 */
export function readTeam(rows: readonly Row[], team: readonly TeamMember[], kind: Kind): PastedTeam {
  const { read, parts, width, problems, doubles, aside } = readRows(rows, kind);
  const known = new Set(team.filter((one) => one.kind === kind).map(({ email }) => email?.toLowerCase()));
  const isKnown = ({ email }: PastedMember) => known.has(email.toLowerCase());
  const members = read.flatMap(({ line, name, email, organisation }): PastedMember[] => {
    const member = { name, email: email ?? '', worksAt: organisation };
    const part = parts.get(line);
    return email && (kind === 'coach' || part) ? [{ ...member, ...(part && { part }) }] : [];
  });
  const without = read.flatMap(({ line, name, email }) => {
    const message = !email
      ? `the email address is missing. ${called[kind]} signs in with it.`
      : kind === 'contributor' && !parts.get(line)
        ? noPart
        : null;
    return message ? [{ line, message: `${name}: ${message}` }] : [];
  });
  return {
    members: members.filter((member) => !isKnown(member)),
    already: members.filter(isKnown).map(({ name }) => name),
    problems: [
      ...problems,
      ...doubles,
      ...aside.map(leftOut),
      ...without,
      ...tooWide(rows, width, kind),
    ].sort((one, other) => one.line - other.line),
  };
}

const leftOut = ({ row, why }: Aside) => ({
  line: row.line,
  message: `“${row.cells.join(', ')}” is left out: ${why}. Take the line away, or write it as the others are.`,
});

/** Lines with more cells than there are columns. */
const tooWide = (rows: readonly Row[], width: number, kind: Kind) =>
  rows
    .filter(({ cells }) => cells.slice(width).some((cell) => cell.trim() !== ''))
    .map(({ line, cells }) => ({
      line,
      message: `“${cells.slice(width).join(', ')}” is more than ${usualWords[kind]}. Put a name that has a comma between quotation marks.`,
    }));

const noPart = `say what they come as: ${anyOf(contributorParts)}.`;

/** The last word of a part says it alone: a fellow, a manager, a speaker. */
function partCalled(said: string): ContributorPart | undefined {
  const words = plain(said).replace(/s$/, '');
  if (words === '') return undefined;
  return contributorParts.find((part) => {
    const whole = plain(part);
    return whole === words || whole.split(' ').at(-1) === words;
  });
}
