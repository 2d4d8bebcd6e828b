import { describe, expect, it } from 'vitest';
import type { TeamMember } from './model';
import { readTeam } from './pasted';

const rows = (...lines: string[]) =>
  lines.map((line, index) => ({ line: index + 1, cells: line.split(',').map((cell) => cell.trim()) }));
const member = (kind: TeamMember['kind'], email: string): TeamMember => ({
  ...{ personId: email, name: 'Dr Known', email, kind, as: '', worksAt: '' },
});

describe('readTeam', () => {
  it('takes a line each, in the order in which they stand, with or without a row that names the columns', () => {
    const ann = { name: 'Dr Ann Lee', email: 'ann@example.org', worksAt: 'St Thomas’ Hospital' };
    const bo = { name: 'Bo Øst', email: 'bo@example.org', worksAt: '' };
    const lines = ['Dr Ann Lee, ann@example.org, St Thomas’ Hospital', 'Bo Øst, BO@example.org'];
    expect(readTeam(rows(...lines), [], 'coach')).toEqual({ members: [ann, bo], already: [], problems: [] });
    const named = ['Email, Organisation, Name', 'ann@example.org, St Thomas’ Hospital, Dr Ann Lee'];
    expect(readTeam(rows(...named), [], 'coach').members).toEqual([ann]);
  });

  it('names by its line what is wrong: no address, none that could be one, twice, more than belongs there', () => {
    const { members, problems } = readTeam(
      rows(
        'Ann',
        'Bo, nowhere',
        'Cy, cy@example.org',
        'Cy, cy@example.org',
        'Di, di@example.org, Guy’s, King’s',
      ),
      [],
      'coach',
    );
    expect(members.map(({ name }) => name)).toEqual(['Cy', 'Di']);
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 4, 5]);
    expect(problems[0]?.message).toBe('Ann: the email address is missing. A coach signs in with it.');
  });

  it('leaves out whoever coaches already, with a word', () =>
    expect(readTeam(rows('Di, KNOWN@example.org'), [member('coach', 'known@example.org')], 'coach')).toEqual({
      members: [],
      already: ['Di'],
      problems: [],
    }));

  it('passes over no line in silence, a first one of an organisation that is a word of ours neither', () => {
    const { members, problems } = readTeam(
      [...rows('Ann, , Carer', 'Bo, bo@example.org'), { line: 6, cells: ['Total: 2'] }],
      [],
      'coach',
    );
    expect(members.map(({ name }) => name)).toEqual(['Bo']);
    expect(problems.map(({ line }) => line)).toEqual([1, 6]);
  });

  it('lets somebody who comes as something else coach as well', () =>
    expect(
      readTeam(rows('Di, known@example.org'), [member('contributor', 'known@example.org')], 'coach').members,
    ).toHaveLength(1));

  it('reads what contributors come as, by the whole of it or its last word, wherever the column stands', () => {
    const fay = { name: 'Fay', email: 'fay@example.org', worksAt: 'Guy’s', part: 'Darzi Fellow' };
    const lines = ['Fay, fay@example.org, fellow, Guy’s', 'Gus, gus@example.org, Guest Speakers'];
    const { members, problems } = readTeam(rows(...lines), [], 'contributor');
    expect(members).toEqual([
      fay,
      { name: 'Gus', email: 'gus@example.org', worksAt: '', part: 'Guest speaker' },
    ]);
    expect(problems).toEqual([]);
    const named = ['Role, Organisation, Name, Email', 'Darzi fellow, Guy’s, Fay, fay@example.org'];
    expect(readTeam(rows(...named), [], 'contributor').members).toEqual([fay]);
  });

  it('asks what a contributor comes as, where a line doesn’t say or it is nothing of ours', () => {
    const { members, problems } = readTeam(
      rows(
        'Fay, fay@example.org',
        'Gus, gus@example.org, juggler',
        'Hal, , fellow',
        'Ivy, ivy@example.org, manager',
      ),
      [],
      'contributor',
    );
    expect(members.map(({ name }) => name)).toEqual(['Ivy']);
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(problems[1]?.message).toBe(
      'Gus: say what they come as: Darzi Fellow, Healthcare manager, Guest speaker or Patient leader.',
    );
  });
});
