import { describe, expect, it } from 'vitest';
import { isForGood, kindWords, mayGo, textAndLinks, problemWords } from './model';

const problem = (facts: object) => Object.assign(new Error('550 ama@example.org unknown'), facts);

describe('a message that could not be sent', () => {
  it.each([
    [{ code: 'EENVELOPE', responseCode: 550 }, true, 'refused'],
    [{ code: 'EENVELOPE', responseCode: 451 }, false, 'later'],
    [{ code: 'EAUTH', responseCode: 535 }, false, 'password'],
    [{ code: 'ECONNECTION' }, false, 'reached'],
    [{}, false, 'could not take it'],
  ])('%j: for good %s, says “%s”', (facts, forGood, words) => {
    expect(isForGood(problem(facts))).toBe(forGood);
    expect(problemWords(problem(facts))).toContain(words);
    expect(problemWords(problem(facts))).not.toContain('@');
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

describe('whether a message may go', () => {
  const since = new Date('2018-01-16');
  const quiet = { noContactSince: since, advertsSince: null };
  it.each([
    ['sign-in', quiet, true],
    ['link', quiet, true],
    ['place-offer', quiet, true],
    ['invitation', quiet, false],
    ['reminder', quiet, false],
    ['seat', quiet, false],
    // Whatever is added later is stopped unless somebody says that it was asked for.
    ['something-new', quiet, false],
    ['invitation', { noContactSince: null, advertsSince: null }, true],
    ['advert', { noContactSince: null, advertsSince: null }, false],
    ['advert', { noContactSince: null, advertsSince: since }, true],
    // No contact goes before any yes.
    ['advert', { noContactSince: since, advertsSince: since }, false],
    ['application', null, true],
    ['something-new', null, true],
    ['advert', null, false],
  ])('%s to %j: %s', (kind, person, goes) => {
    expect(mayGo(kind, person)).toBe(goes);
  });
});
