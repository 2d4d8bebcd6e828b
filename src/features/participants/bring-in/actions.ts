'use server';

import { formAction, type Next } from '@/server/form-action';
import type { Viewer } from '@/server/viewer';
import { bringInParticipants, lookThrough } from './commands';
import type { RowProblem } from './model';
import { type BringInForm, bringInForm, readList } from './schema';

type Looked = { to: string } | { text: string; people: number; free: number; problems: RowProblem[] } | { problem: string };

/** Looks through a list, or brings it in: everybody, or the good rows. The text comes back, to be mended and sent again. */
export const bringIn = formAction(bringInForm, async (viewer: Viewer, input: BringInForm) => ({ ok: true as const, value: await take(viewer, input) }), say);

async function take(viewer: Viewer, input: BringInForm): Promise<Looked> {
  const read = await readList(input);
  if ('problem' in read) return read;
  const { rows, text } = read;
  const looked = await lookThrough(viewer, { cohort: input.cohort, rows });
  if (!looked.ok) return { problem: looked.problems[0]?.message ?? '' };
  const { people, problems, free } = looked.value;
  if (input.step === 'look' || (input.step === 'all' && problems.length > 0)) return { text, people: people.length, free, problems };
  const brought = await bringInParticipants(viewer, { cohort: input.cohort, rows, goodRows: input.step === 'good' });
  if (brought.ok) return { to: `/facilitate/cohorts/${brought.value.cohort}/people?came=${brought.value.people}` };
  return { text, people: people.length, free, problems: brought.problems.map(({ message }) => ({ line: 0, message })) };
}

const mostSaid = 100;

function say(looked: Looked): Next {
  if ('to' in looked) return looked;
  if ('problem' in looked) return { errors: [{ field: 'file', message: looked.problem }] };
  const { text, people, free, problems } = looked;
  const said = problems.slice(0, mostSaid).map(({ line, message }) => ({ field: 'text', message: line > 0 ? `Line ${line}: ${message}` : message }));
  const more = problems.length > mostSaid ? [{ field: 'text', message: `And ${problems.length - mostSaid} more lines.` }] : [];
  const room = people > free ? ` There are only ${free} free places.` : '';
  const found = `${people} ${people === 1 ? 'person' : 'people'} can be brought in, ${problems.length} ${problems.length === 1 ? 'line has' : 'lines have'} a problem.${room} Nothing is written yet.`;
  return { values: { text }, errors: [...said, ...more], notice: found };
}
