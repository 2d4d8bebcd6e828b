import { describe, expect, it } from 'vitest';
import { sheetsOfCase } from '@tests/support/sent-case';
import { noChoices, type PeopleChoices, readPeople, unreadIn } from './model';
import type { Somebody } from './same-people';

const blanks = { experience: 'some', livedAs: 'patient' };

async function read(file: string, choices: Partial<PeopleChoices> = {}, inCohort: Somebody[] = []) {
  const [sheet] = await sheetsOfCase(file);
  return readPeople(sheet?.rows ?? [], inCohort, { ...noChoices, ...choices });
}

describe('a list of the field', () => {
  it.each([
    ['11b-title-above-people.csv', ['Ada Onwu ada@example.org'], []],
    [
      '12-first-and-last-name.csv',
      ['Ada Onwu ada@example.org', "Ben O'Brien ben@example.org"],
      ['Order ID', 'Order date', 'Purchaser city', 'Event name', 'Ticket quantity', 'Ticket type'],
    ],
    [
      '13-phone-and-notes.csv',
      [
        "Síle O'Brien sile@example.org",
        'Jan van der Berg jan@example.org',
        'Aroha aroha@example.org',
        'Dr Ifeanyi Okonkwo-Bąk ifeanyi@example.org',
      ],
      ['notes'],
    ],
  ])(
    '%s names people once it is said what it doesn’t say, and the columns that are not read',
    async (file, people, unread) => {
      expect((await read(file)).people).toEqual([]);
      const found = await read(file, { blanks });
      expect(found.people.map(({ name, email }) => `${name} ${email ?? ''}`)).toEqual(people);
      expect(found.problems).toEqual([]);
      expect(unreadIn(found)).toEqual(unread);
    },
  );

  it('takes the column that says something, of two that could be the name', async () => {
    const found = await read('12b-two-name-columns.csv');
    expect(found.waiting).toMatchObject([
      { name: 'Ada Onwu', email: 'ada@example.org', livedAs: 'patient' },
      { name: 'Ben Obi', email: 'ben@example.org', livedAs: 'carer' },
    ]);
    expect(found.asked.map(({ value }) => value)).toEqual(['Less than a year', 'More than three years']);
  });

  it('has no silent default: whoever says nothing is asked for, and what is not read is named', async () => {
    const found = await read('15-columns-dropped.csv');
    expect(found.waiting.map(({ livedAs, experience }) => [livedAs, experience])).toEqual([
      ['carer', null],
      ['carer', null],
    ]);
    expect(unreadIn(found)).toEqual(['Do you need anything to take part?']);
    const list = await read('13-phone-and-notes.csv', { blanks: { experience: 'new' } });
    expect(list.blank).toEqual({ experience: 4, livedAs: 4 });
    expect(list.people).toEqual([]);
  });

  it('understands no value by a piece of it', async () => {
    const found = await read('16-role-words.csv');
    expect(found.waiting.map(({ livedAs }) => livedAs)).toEqual(['carer', 'carer']);
    expect(found.asked.map(({ field, value }) => `${field}: ${value}`)).toEqual([
      'experience: Newly retired nurse',
      'experience: New to Kent, 12 years a lay partner',
    ]);
  });

  it('asks whether people of one name without an address are the same', async () => {
    const known = [
      { name: 'Maria  silva', email: null },
      { name: 'ADA ONWU', email: 'ada@example.org' },
    ];
    const again = await read('17-names-twice.csv', { blanks }, known);
    expect(again.people).toEqual([]);
    expect(again.doubles.map(({ message }) => message)).toEqual([
      'Maria Silva is in the cohort already, without an address.',
      'Ada Onwu is in the cohort already, and this row has no address.',
    ]);
    const others = await read('17-names-twice.csv', { blanks, others: [2] }, known);
    expect(others.people.map(({ name }) => name)).toEqual(['Maria Silva']);
  });
});
