import { describe, expect, it } from 'vitest';
import { endOfCourse } from '@/features/forms/course-forms';
import { readForms } from './model';

const form = endOfCourse.document;
const rows = (...cells: string[][]) => cells.map((row, index) => ({ line: index + 1, cells: row }));

describe('readForms', () => {
  it('takes keys and labels, in any order, and blanks', () => {
    const read = readForms(
      form,
      rows(
        ['Table coaches', 'small-groups', 'What would you change?'],
        ['4', '5', ''],
        ['', '3', 'More time'],
      ),
    );
    expect(read).toEqual({
      forms: [
        { 'table-coaches': { mark: 4 }, 'small-groups': { mark: 5 } },
        { 'small-groups': { mark: 3 }, 'would-change': { text: 'More time' } },
      ],
      problems: [],
      unread: [],
    });
  });

  it('leaves out what survey tools add, and names it', () => {
    const read = readForms(
      form,
      rows(['Timestamp', 'recommend', 'Email'], ['1/1/2027', '4', 'a@example.org']),
    );
    expect(read).toEqual({
      forms: [{ recommend: { mark: 4 } }],
      problems: [],
      unread: ['Timestamp', 'Email'],
    });
  });

  it('names each bad row by its line and reads the good ones', () => {
    const read = readForms(
      form,
      rows(['small-groups', 'recommend'], ['6', '1'], ['5', 'five'], ['', ''], ['1'], ['2', '3']),
    );
    expect(read.forms).toEqual([{ 'small-groups': { mark: 2 }, recommend: { mark: 3 } }]);
    expect(read.problems).toEqual([
      { line: 2, message: 'small-groups: “6” is no mark from 1 to 5.' },
      { line: 3, message: 'recommend: “five” is no mark from 1 to 5.' },
      { line: 4, message: 'No question of this row is answered.' },
      { line: 5, message: 'There are 1 columns here and 2 in the header.' },
    ]);
  });

  it('reads nothing under a header it does not understand', () => {
    const read = readForms(form, rows(['small-groups', 'Small-Groups', 'colour'], ['5', '5', 'red']));
    expect(read.forms).toEqual([]);
    expect(read.problems.map((p) => p.message)).toEqual([
      '“small-groups” stands in the header twice.',
      '“colour” is no question of this form.',
    ]);
  });

  it('says so when there is nothing', () => {
    expect(readForms(form, []).problems[0]?.message).toBe('The file is empty.');
    expect(readForms(form, rows(['recommend'])).problems[0]?.message).toBe(
      'There is no row under the header.',
    );
  });
});
