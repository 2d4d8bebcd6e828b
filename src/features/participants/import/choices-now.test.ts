import { expect, it } from 'vitest';
import { choicesNow } from './choices-now';
import { noChoices, readPeople } from './model';
import { importForm } from './schema';
import { shownHeadings } from './showing';

const lines = (...cells: string[][]) => cells.map((row, index) => ({ line: index + 1, cells: row }));
const table = [
  ['name', 'email'],
  ['Ada', 'ada@example.org'],
  ['Ben', 'ben@example.org'],
];
const titled = lines(['Everybody'], ['Spring'], ...table);

/** What is sent again after line 3 was chosen and shown. */
function sentAgain() {
  const choices = { ...noChoices, header: 3 };
  const { headings: _, ...shown } = shownHeadings(titled, readPeople(titled, [], choices), choices);
  return importForm.parse({ cohort: 'c', text: 't', step: 'all', ...shown });
}

it('a line of headings that was chosen stays where the list does', () =>
  expect(choicesNow(sentAgain(), false, titled)).toMatchObject({ areShown: true, choices: { header: 3 } }));

it('is found anew, and looked at, once lines above it are taken away: nobody is taken for headings', () => {
  const mended = lines(...table);
  const { choices, areShown } = choicesNow(sentAgain(), false, mended);
  expect(areShown).toBe(false);
  expect(readPeople(mended, [], choices).waiting.map(({ name }) => name)).toEqual(['Ada', 'Ben']);
});
