import { describe, expect, it } from 'vitest';
import { kindWords, textAndLinks } from './model';
import { nextTry, problemWords, verdictOn } from './problems';

const problem = (facts: object) => Object.assign(new Error('550 ama@example.org unknown'), facts);

describe('a message that could not be sent', () => {
  it.each([
    [{ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'dead', 'mistake'],
    [{ code: 'EENVELOPE' }, 'dead', 'mistake'],
    [
      { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO', response: '550 5.7.1 No' },
      'refused',
      'refused',
    ],
    [{ code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'refused', 'refused'],
    [{ code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' }, 'later', 'later'],
    [{ code: 'EAUTH', responseCode: 535 }, 'later', 'password'],
    [{ code: 'ECONNECTION' }, 'later', 'reached'],
    [{}, 'later', 'could not take it'],
  ])('%j: %s, says “%s”', (facts, verdict, words) => {
    expect(verdictOn(problem(facts))).toBe(verdict);
    expect(problemWords(problem(facts))).toContain(words);
    expect(problemWords(problem(facts))).not.toContain('@');
  });

  it('is tried for about a day, at last once an hour', () => {
    const begun = new Date('2017-11-23T09:00:00Z');
    const times = [begun];
    for (let next = nextTry(1, begun); next; next = nextTry(times.length, next)) times.push(next);
    expect(times[1]).toEqual(new Date('2017-11-23T09:00:30Z'));
    const last = times.at(-1) ?? begun;
    expect(last > new Date('2017-11-24T07:00:00Z') && last < new Date('2017-11-24T11:00:00Z')).toBe(true);
  });
});

it('finds the links in a text, and nothing that only looks like one', () => {
  expect(textAndLinks('Open https://a.example/x?y=1 now. javascript:alert(1)')).toEqual([
    { text: 'Open ', link: false },
    { text: 'https://a.example/x?y=1', link: true },
    { text: ' now. javascript:alert(1)', link: false },
  ]);
});

it('says what a message is for', () => expect(kindWords('sign-in')).toBe('Sign in'));
