import { describe, expect, it } from 'vitest';
import { saidWhose } from './import-answers';
import { chooseSheet } from './own-file';

const sheet = (name: string, rows: number, hidden = false) => ({
  name,
  hidden,
  rows: Array.from({ length: rows }, (_, index) => ({ line: index + 1, cells: [name] })),
});

describe('import-answers', () => {
  it('reads the one sheet that is shown and holds anything, and of several the one that is named', () => {
    const one = [sheet('Old', 2, true), sheet('Empty', 0), sheet('Answers', 2)];
    expect(chooseSheet(one)).toEqual(one[2]?.rows);
    const two = [sheet('Cover', 1), sheet('Answers', 2), sheet('Old', 2, true)];
    expect(() => chooseSheet(two)).toThrow('“Cover”, “Answers”. Say which');
    expect(chooseSheet(two, 'Answers')).toEqual(two[1]?.rows);
    expect(() => chooseSheet(two, 'Old')).toThrow('no sheet “Old”');
  });

  it('takes whose the forms are as it is said', () => {
    expect([saidWhose('list'), saidWhose('others'), saidWhose('3')]).toEqual([
      { whose: 'list' },
      { whose: 'others' },
      { whose: 'some', howMany: '3' },
    ]);
  });
});
