'use server';

import { type Address, addresses } from '@/addresses';
import { formAction, type Next } from '@/server/form-action';
import { done, type Outcome } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { counted } from '@/writing/words';
import type { CameIn } from './data';
import { importParticipants, lookThrough, readList } from './commands';
import { choicesNow } from './choices-now';
import { type FileRow, type PeopleChoices, type ReadPeople, stillAsked } from './model';
import type { SheetTexts } from './sheet-texts';
import { type ImportForm, importForm } from './schema';
import { rowsLeftOut, shownHeadings, shownSheets, shownValues } from './showing';

type Looked =
  | { to: Address }
  | {
      text: string;
      rows: readonly FileRow[];
      sheets: SheetTexts;
      read: ReadPeople & { free: number };
      choices: PeopleChoices;
      notes: string[];
      came: CameIn | null;
    };

/** Looks through a list, or imports it: everybody, or the good rows. The text comes back, to be mended and sent again. */
export const importPeople = formAction(importForm, take, say);

async function take(viewer: Viewer, input: ImportForm): Promise<Outcome<Looked>> {
  const sent = await readList(viewer, input);
  if (!sent.ok) return sent;
  const { rows, isNew, ...list } = sent.value;
  const { choices, areShown } = choicesNow(input, isNew, rows);
  const looked = await lookThrough(viewer, { cohort: input.cohort, rows, choices });
  if (!looked.ok) return looked;
  const read = looked.value;
  const found = { ...list, rows, read, choices, came: null };
  const open = stillAsked(read, choices).length > 0;
  const doubtful = read.doubles.some(({ taken }) => !taken);
  const wholly = input.step === 'all' && !open && !doubtful && read.problems.length === 0;
  if (!areShown || !(wholly || input.step === 'good')) return done(found);
  const imported = await importParticipants(viewer, { cohort: input.cohort, rows, choices, goodRows: true });
  if (!imported.ok)
    return done({
      ...found,
      read: { ...read, problems: imported.problems.map(({ message }) => ({ line: 0, message })) },
    });
  const { cohort, ...came } = imported.value;
  const left = rowsLeftOut(rows, read);
  if (left === null && came.otherPhones.length === 0)
    return done({ to: addresses.cohort(cohort).people({ came: came.people }) });
  return done({ ...found, text: left ?? '', came });
}

const mostSaid = 100;

function say(looked: Looked): Next {
  if ('to' in looked) return looked;
  const { text, rows, sheets, read, choices, notes, came } = looked;
  if (came !== null) return { values: { text, ...shownSheets(sheets) }, notice: whoCame(came, text !== '') };
  const faults = read.problems.map(({ line, message }) => ({
    field: 'text',
    message: line > 0 ? `Line ${line}: ${message}` : message,
  }));
  const more =
    faults.length > mostSaid
      ? [{ field: 'text', message: `And ${faults.length - mostSaid} more lines.` }]
      : [];
  const asked = stillAsked(read, choices);
  return {
    values: {
      text,
      ...shownSheets(sheets),
      ...shownHeadings(rows, read, choices),
      ...shownValues(read, choices),
    },
    errors: [...asked, ...faults.slice(0, mostSaid), ...more],
    notice: [summary(read), ...notes].join(' '),
  };
}

/** Who came in, whose phone number stays as it was, and that others were left out. */
function whoCame({ people, otherPhones }: CameIn, areLeftOut: boolean): string {
  const names = otherPhones.slice(0, mostSaid).join(', ');
  return [
    `${counted(people, 'person was', 'people were')} imported.`,
    ...(names === ''
      ? []
      : [
          `Another phone number than in the list is kept already, and stays, of: ${names}. Change it there if the list is right.`,
        ]),
    ...(areLeftOut
      ? [
          'Below is who was left out, with the first row that names the columns: copy it, or mend it and check it again.',
        ]
      : []),
  ].join(' ');
}

function summary({ people, waiting, problems, free }: ReadPeople & { free: number }): string {
  const room = people.length > free ? ` There are only ${free} free places.` : '';
  const waits = waiting.length > 0 ? `${counted(waiting.length, 'waits', 'wait')} for your answer, ` : '';
  return `${counted(people.length, 'person', 'people')} can be imported, ${waits}${counted(problems.length, 'line has', 'lines have')} a problem.${room} Nothing is written yet.`;
}
