import { describe, expect, it } from 'vitest';
import { likeliest } from '@/sheets/choosing';
import type { Sheet } from '@/sheets/sheet';
import { knowsField, noChoices, readPeople } from './model';
import { importForm } from './schema';
import { textsOf, turnTo } from './sheet-texts';

const sheet = (name: string, ...rows: string[][]): Sheet => ({
  name,
  hidden: false,
  rows: rows.map((cells, index) => ({ line: index + 1, cells })),
});

const people = sheet('People', ['Everybody'], ['Name', 'Email'], ['Ada', 'ada@example.org']);
const late = sheet('Late', ['Who'], ['Ben'], ['Name'], ['Cai']);
const book: Sheet[] = [{ name: 'Old', hidden: true, rows: [] }, sheet('Notes', ['Call Ada']), people, late];

describe('the sheets of a file', () => {
  const sheets = textsOf(book, likeliest(book, knowsField));

  it('can be chosen as far as they show anything', () => {
    expect(sheets).toMatchObject({ names: ['Notes', 'People', 'Late'], at: 1 });
    expect(sheets.texts[1]).toContain('ada@example.org');
  });

  it('keep what was mended of each when another one is read, and back again', () => {
    const there = turnTo(sheets, 'name\nMended', 2);
    expect([there.sheets.at, there.text]).toEqual([2, sheets.texts[2]]);
    expect(turnTo(there.sheets, there.text, 1)).toMatchObject({ text: 'name\nMended', sheets: { at: 1 } });
  });

  it.each([1, 3, -1])('stay where they are for a place that is none, %i', (to) =>
    expect(turnTo(sheets, 'mended', to)).toMatchObject({ text: 'mended', sheets: { at: 1 } }),
  );

  it('are left out where they are too long to travel, but for the one that is read', () => {
    const long = sheet('Long', ['x'.repeat(1_000_001)]);
    expect(textsOf([long, people], people)).toMatchObject({ names: ['People'], at: 0 });
  });
});

describe('the line that names the columns', () => {
  const sent = (more: Record<string, string>) => importForm.parse({ cohort: 'c', text: 't', ...more });

  it('is found again where nobody chose one, and stays chosen where somebody did', () => {
    expect(sent({ header: '2', headerShown: '2' })).toMatchObject({
      isOther: false,
      choices: { header: undefined },
    });
    expect(sent({ header: '3', headerShown: '1' })).toMatchObject({ isOther: true, choices: { header: 3 } });
    expect(sent({ header: '3', headerShown: '3', headerChosen: 'yes' })).toMatchObject({
      isOther: false,
      choices: { header: 3 },
    });
  });

  it('decides who stands under it', () => {
    const names = (header?: number) => {
      const { people, waiting } = readPeople(late.rows, [], { ...noChoices, header });
      return [...people, ...waiting].map(({ name }) => name);
    };
    expect(names()).toEqual(['Cai']);
    expect(readPeople(late.rows, [], { ...noChoices, header: 1, columns: ['name'] })).toMatchObject({
      line: 1,
      waiting: [{ name: 'Ben' }, { name: 'Name' }, { name: 'Cai' }],
    });
  });
});
