import { contactWords } from '@/features/accounts/model';
import { experienceWords } from '@/features/applications/model';
import { counted } from '@/writing/words';
import { type Part, partAndCohort, type PersonLine } from '../list/model';

/**
 * Whom somebody chose, held still. `total`: how many of them the viewer sees; `gone`: how many they no longer see, or are no
 * more; `helped`: how many ever coached or contributed.
 */
export type Chosen = { id: string; total: number; gone: number; helped: number };

/** A page of them. */
export type ChosenPage = Chosen & { lines: PersonLine[]; page: number; pages: number };

/** More at once would be everybody's spreadsheet, and is made while others wait. */
export const mostChosen = 5_000;

/** Why nothing is done with whom somebody chose. */
export const whyGone = (gone: number): string =>
  `${counted(gone, 'person', 'people')} of those that you chose can’t be seen any more. Choose again.`;

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
  { name: 'what they were', field: ({ parts }) => parts.map(partAndCohort).join('; ') },
];

/** People as rows of a table, with its head. `demo`: each row says that its person is made up. */
export function rowsOf(lines: readonly PersonLine[], demo: boolean): string[][] {
  const rows = [
    columns.map(({ name }) => name),
    ...lines.map((line) => columns.map(({ field }) => field(line))),
  ];
  return demo ? rows.map((row, index) => [index === 0 ? 'origin' : 'From the demo: made up', ...row]) : rows;
}
