import { counted } from '@/writing/words';
import { type Asked, stillMissing } from '../../ledger/model';
import { type PromiseKind, threshold } from '../../model';

/** Whose forms stand in a file: of people on the list, of others, or some of each. */
export const whoseForms = ['list', 'others', 'some'] as const;
export type Whose = (typeof whoseForms)[number];

/** What somebody said of it; nothing until they did. `howMany` are of people on the list, where some are. */
export type SaidWhose = { whose?: Whose | undefined; howMany?: string | undefined };

/** What is to be said, or said otherwise, about one field. */
export type Unsaid = { field: string; message: string };

/** How many of so many forms are of people on the list, or what is still to be said. */
export function onListOf({ whose, howMany = '' }: SaidWhose, forms: number): number | Unsaid {
  if (whose === undefined) return { field: 'whose', message: 'Say whose forms these are.' };
  if (whose !== 'some') return whose === 'list' ? forms : 0;
  const some = /^\d{1,5}$/.test(howMany.trim()) ? Number(howMany) : 0;
  if (some > 0 && some <= forms) return some;
  return {
    field: 'howMany',
    message: `Say how many of the forms are of people on the list: a number from 1 to ${forms}.`,
  };
}

const canStillSend =
  'While people on the list can send this form themselves, one of theirs in a file could count twice. Import their forms once it has closed, and nobody else is to send theirs: it doesn’t open again then.';

const tooFew = `Whoever sees who has answered could tell whose a few forms are, so there have to be at least ${threshold} of people on the list in one file. Put fewer of them together with others of the list, or leave them out.`;

type ListOfStage = { promise: PromiseKind; asked: Asked; isClosed: boolean };

/**
 * Why so many forms can’t be of people on the list, or null. Nobody knows whose a form in a file is, so it could be there
 * already as long as its person can send it; and there are never more of them than people without a form. Where nobody is
 * to know whose an answer is, the ledger names everybody else: a few are among too few.
 */
export function notTheirs(onList: number, { promise, asked, isClosed }: ListOfStage): string | null {
  if (onList === 0) return null;
  if (!isClosed) return canStillSend;
  const missing = stillMissing(asked);
  if (missing === 0) return 'Nobody on the list is without a form, so none of these can be theirs.';
  if (onList > missing)
    return `${counted(missing, 'person on the list is', 'people on the list are')} without a form, so no more of these can be theirs: ${onList} are too many.`;
  return promise !== 'named' && onList < threshold ? tooFew : null;
}

/** What forms of people on the list do to a stage, said before they count. `others`: whose form is still missing then. */
export const staysClosed = (promise: PromiseKind, others: number): string =>
  [
    `This form then stays closed ${promise === 'unlinkable' ? 'for good' : 'as long as they are in'}`,
    others > 0
      ? `: ${counted(others, 'other person on the list', 'other people on the list')} can hand in a paper sheet only.`
      : '.',
  ].join('');
