import { describe, expect, it } from 'vitest';
import type { GroupMessage } from '../model';
import type { Recipient } from '../recipients/model';
import {
  asOfNow,
  cameSince,
  changedFor,
  type MessageLine,
  messageInWords,
  waitingIn,
  type Written,
} from './model';

const list = {
  to: 'participants',
  state: null,
  table: null,
  experience: null,
  notAnswered: null,
  people: null,
} as const;
const message: GroupMessage = {
  ...{ id: 'first', cohortId: 'c', subject: 'x', text: 'x', purpose: 'service', list, calendar: true },
  ...{ state: 'going', why: '', version: 1, startedAt: new Date(0) },
  ...{ day: 1, daysAfter: -2, minute: 540, lastOn: null },
};
const person = (key: string): Recipient => ({
  ...{ key, personId: key, applicationId: null, name: key, email: null, phone: null, address: '' },
  ...{ contactBy: 'post', format: 'standard', language: 'en', noContact: false, adverts: false, dead: [] },
  ...{ route: { is: 'by_hand', way: 'post', why: 'They asked for a letter.' }, values: {} },
});
const days = [{ number: 1, date: '2018-01-16' }];

describe('how a message stands', () => {
  const line: MessageLine = { ...message, counts: {}, mails: {} };

  it('is told by what became of the mail, and not by its being in the queue', () => {
    const mails = { waiting: 4, kept: 2, failed: 1 };
    expect(messageInWords({ ...line, mails })).toBe(
      '4 waiting in the queue of mail, 2 kept here, without a mail server, 1 could not be sent',
    );
  });

  it('waits as long as mail of it does, whatever state it is in itself', () => {
    expect(waitingIn([{ ...line, mails: { waiting: 4, sent: 3 } }])).toBe(4);
    expect(waitingIn([{ ...line, state: 'stopped', counts: { waiting: 2 }, mails: { waiting: 1 } }])).toBe(1);
  });

  it('by hand ends with the list, with their wish and with the day', () => {
    const byHand = (key: string) => ({
      ...{ id: key, key, name: key, state: 'by_hand' as const, why: '', mail: null, handedAt: null },
    });
    const quiet = { ...person('quiet'), noContact: true };
    const stands = (instant: string) =>
      asOfNow(
        message,
        days,
        ['here', 'gone', 'quiet'].map(byHand),
        [person('here'), quiet],
        new Date(instant),
      ).map(({ state, why }) => `${state} ${why}`.trim());
    expect(stands('2018-01-16T09:00:00Z')).toEqual([
      'by_hand',
      'left_out Not on the list any more',
      'left_out Asked not to be contacted',
    ]);
    expect(stands('2018-01-17T09:00:00Z')[0]).toBe('left_out What it was for is over');
  });
});

describe('since it was written', () => {
  const had = (groupMessageId: string, key: string, hour: number, told: Written['told']): Written => ({
    ...{ groupMessageId, key, told, at: new Date(hour), writtenAt: new Date(hour) },
  });
  const first = [
    had('first', 'a', 1, { when: '1', venue: '1', table: '1' }),
    had('first', 'b', 1, { when: '1', venue: '1' }),
  ];
  const now = () => ({ when: '1', venue: '2', table: '2' });
  const changed = (id: string, written: readonly Written[]) =>
    changedFor({ id }, [person('a'), person('b')], written, now).map(({ key, parts }) => [key, ...parts]);

  it('what changed is told once, however many messages there were', () => {
    expect(changed('first', first)).toEqual([
      ['a', 'venue', 'table'],
      ['b', 'venue'],
    ]);
    const both = [...first, had('second', 'a', 2, { when: '1', venue: '2' })];
    // The later one has told the place; of the table it said nothing.
    expect(changed('first', both)).toEqual([
      ['a', 'table'],
      ['b', 'venue'],
    ]);
    expect(changed('second', both)).toEqual([]);
  });

  it('who came is told of until somebody writes to them', () => {
    const came = (written: readonly Written[]) =>
      cameSince(message, [{ key: 'a' }], [person('a'), person('new')], written).map(({ key }) => key);
    expect(came(first)).toEqual(['new']);
    expect(came([...first, had('second', 'new', 2, null)])).toEqual([]);
  });
});
