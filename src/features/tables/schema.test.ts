import { expect, it } from 'vitest';
import { coachesAtTables } from './schema';

const [one, two, ann, bo] = [1, 2, 3, 4].map((last) => `00000000-0000-4000-8000-00000000000${last}`);
const sent = { cohort: 'london', [`was.${one}`]: ann ?? '', [`was.${two}`]: '' };

it('reads of several tables those whose coach is another than the page showed, and the way back', () => {
  const changed = { ...sent, [`coach.${one}`]: '', [`coach.${two}`]: bo ?? '' };
  expect(coachesAtTables.parse(changed).changes).toEqual([
    { tableId: one, from: ann, to: null },
    { tableId: two, from: null, to: bo },
  ]);
  const same = { ...sent, [`coach.${one}`]: ann ?? '', [`coach.${two}`]: '' };
  expect(coachesAtTables.parse(same).changes).toEqual([]);
  expect(coachesAtTables.parse({ ...same, step: 'undo', done: `${one} ${ann} ` }).changes).toEqual([
    { tableId: one, from: null, to: ann },
  ]);
});
