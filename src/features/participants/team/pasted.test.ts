import { describe, expect, it } from 'vitest';
import type { TeamMember } from './model';
import { readCoaches } from './pasted';

const rows = (...lines: string[]) =>
  lines.map((line, index) => ({ line: index + 1, cells: line.split(',').map((cell) => cell.trim()) }));
const member = (kind: TeamMember['kind'], email: string): TeamMember => ({
  ...{ personId: email, name: 'Dr Known', email, kind, as: '', worksAt: '' },
});

describe('readCoaches', () => {
  it('takes a line each, in the order in which they stand, with or without a row that names the columns', () => {
    const ann = { name: 'Dr Ann Lee', email: 'ann@example.org', worksAt: 'St Thomas’ Hospital' };
    const bo = { name: 'Bo Øst', email: 'bo@example.org', worksAt: '' };
    const lines = ['Dr Ann Lee, ann@example.org, St Thomas’ Hospital', 'Bo Øst, BO@example.org'];
    expect(readCoaches(rows(...lines), [])).toEqual({ coaches: [ann, bo], already: [], problems: [] });
    const named = ['Email, Organisation, Name', 'ann@example.org, St Thomas’ Hospital, Dr Ann Lee'];
    expect(readCoaches(rows(...named), []).coaches).toEqual([ann]);
  });

  it('names by its line what is wrong: no address, none that could be one, twice, more than belongs there', () => {
    const { coaches, problems } = readCoaches(
      rows(
        'Ann',
        'Bo, nowhere',
        'Cy, cy@example.org',
        'Cy, cy@example.org',
        'Di, di@example.org, Guy’s, King’s',
      ),
      [],
    );
    expect(coaches.map(({ name }) => name)).toEqual(['Cy', 'Di']);
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 4, 5]);
    expect(problems[0]?.message).toBe('Ann: the email address is missing. A coach signs in with it.');
  });

  it('leaves out whoever coaches already, with a word', () =>
    expect(readCoaches(rows('Di, KNOWN@example.org'), [member('coach', 'known@example.org')])).toEqual({
      coaches: [],
      already: ['Di'],
      problems: [],
    }));

  it('passes over no line in silence, a first one of an organisation that is a word of ours neither', () => {
    const { coaches, problems } = readCoaches(
      [...rows('Ann, , Carer', 'Bo, bo@example.org'), { line: 6, cells: ['Total: 2'] }],
      [],
    );
    expect(coaches.map(({ name }) => name)).toEqual(['Bo']);
    expect(problems.map(({ line }) => line)).toEqual([1, 6]);
  });

  it('lets somebody who comes as something else coach as well', () =>
    expect(
      readCoaches(rows('Di, known@example.org'), [member('contributor', 'known@example.org')]).coaches,
    ).toHaveLength(1));
});
