'use server';

import { type Address, addresses } from '@/addresses';
import { formAction, type Next } from '@/server/form-action';
import { done, type Outcome } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { counted } from '@/writing/words';
import { importParticipants, lookThrough, readList } from './commands';
import type { RowFault } from './model';
import { type ImportForm, importForm } from './schema';

type Looked = { to: Address } | { text: string; people: number; free: number; problems: RowFault[] };

/** Looks through a list, or imports it: everybody, or the good rows. The text comes back, to be mended and sent again. */
export const importPeople = formAction(importForm, take, say);

async function take(viewer: Viewer, input: ImportForm): Promise<Outcome<Looked>> {
  const read = await readList(viewer, input);
  if (!read.ok) return read;
  const { rows, text } = read.value;
  const looked = await lookThrough(viewer, { cohort: input.cohort, rows });
  if (!looked.ok) return looked;
  const { people, problems, free } = looked.value;
  const found = { text, people: people.length, free, problems };
  if (input.step === 'look' || (input.step === 'all' && problems.length > 0)) return done(found);
  const imported = await importParticipants(viewer, {
    cohort: input.cohort,
    rows,
    goodRows: input.step === 'good',
  });
  if (imported.ok)
    return done({ to: addresses.cohort(imported.value.cohort).people({ came: imported.value.people }) });
  return done({ ...found, problems: imported.problems.map(({ message }) => ({ line: 0, message })) });
}

const mostSaid = 100;

function say(looked: Looked): Next {
  if ('to' in looked) return looked;
  const { text, people, free, problems } = looked;
  const said = problems.slice(0, mostSaid).map(({ line, message }) => ({
    field: 'text',
    message: line > 0 ? `Line ${line}: ${message}` : message,
  }));
  const more =
    problems.length > mostSaid
      ? [{ field: 'text', message: `And ${problems.length - mostSaid} more lines.` }]
      : [];
  const room = people > free ? ` There are only ${free} free places.` : '';
  const found = `${counted(people, 'person', 'people')} can be imported, ${counted(problems.length, 'line has', 'lines have')} a problem.${room} Nothing is written yet.`;
  return { values: { text }, errors: [...said, ...more], notice: found };
}
