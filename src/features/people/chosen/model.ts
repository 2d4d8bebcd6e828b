import { contactWords } from '@/features/accounts/model';
import { experienceWords } from '@/features/applications/model';
import { type Part, partInWords, type PersonLine } from '../list/model';

/** Whom somebody chose, held still. `gone`: how many of them the viewer no longer sees, or are no more. */
export type Chosen = { id: string; lines: PersonLine[]; gone: number };

/** More at once would be everybody's spreadsheet. */
export const mostChosen = 20_000;

/** A page of those who were chosen. */
export const perPage = 50;

/** Who of those that were chosen helped before as this. */
export const helpersOf = (lines: readonly PersonLine[], kind: 'coach' | 'contributor'): PersonLine[] =>
  lines.filter(({ parts }) => parts.some((part) => part.kind === kind));

type Column = { name: string; field: (line: PersonLine) => string };

const newest = (line: PersonLine, said: (part: Part) => string | null): string =>
  line.parts.map(said).find((words) => words !== null && words !== '') ?? '';

/** What goes into a file: what the list shows, and nothing of what anybody needs or answered. */
const columns: readonly Column[] = [
  { name: 'name', field: ({ name }) => name },
  { name: 'known as', field: ({ knownAs }) => knownAs },
  { name: 'email', field: ({ email }) => email ?? '' },
  { name: 'phone', field: ({ phone }) => phone ?? '' },
  { name: 'would rather be reached', field: ({ contactBy }) => contactWords[contactBy] },
  { name: 'asked not to be contacted', field: ({ noContact }) => (noContact ? 'yes' : 'no') },
  { name: 'organisation', field: (line) => newest(line, ({ organisation }) => organisation) },
  { name: 'area', field: (line) => newest(line, ({ area }) => area) },
  {
    name: 'experience',
    field: (line) => newest(line, ({ experience }) => experience && experienceWords[experience]),
  },
  { name: 'what they were', field: ({ parts }) => parts.map(partInWords).join('; ') },
];

/** People as rows of a table, with its head. `demo`: each row says that its person is made up. */
export function rowsOf(lines: readonly PersonLine[], demo: boolean): string[][] {
  const rows = [
    columns.map(({ name }) => name),
    ...lines.map((line) => columns.map(({ field }) => field(line))),
  ];
  return demo ? rows.map((row, index) => [index === 0 ? 'origin' : 'From the demo: made up', ...row]) : rows;
}
