import { describe, expect, it } from 'vitest';
import { nextTry, problemWords, verdictOn } from './problems';

const problem = (facts: object) => Object.assign(new Error('550 ama@example.org unknown'), facts);

describe('what a server says of one recipient', () => {
  it.each([
    ['550 5.1.1 <ama@example.org>: Recipient address rejected', 'dead'],
    ['550 5.1.10 RESOLVER.ADR.RecipientNotFound', 'dead'],
    ['550 5.2.1 The email account that you tried to reach is disabled', 'dead'],
    ['550 No such user here', 'dead'],
    ['553 Mailbox name unknown: user not found', 'dead'],
    ['550 relay not permitted', 'refused'],
    ['550 Blocked, see https://blocklist.example', 'refused'],
    ['550 5.1.8 Sender address rejected: Domain not found', 'refused'],
    ['552 5.2.2 Mailbox full', 'refused'],
    ['550 5.7.1 Unknown user, or so we say to you', 'refused'],
    ['554 5.4.6 Too many hops', 'refused'],
  ])('%s: %s', (response, verdict) => {
    const responseCode = Number(response.slice(0, 3));
    expect(verdictOn(problem({ code: 'EENVELOPE', responseCode, command: 'RCPT TO', response }))).toBe(
      verdict,
    );
  });
});

describe('a message that could not be sent', () => {
  it.each([
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
