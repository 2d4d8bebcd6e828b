// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { earlierOf, forget, forgetEmpty, remember, remembered, setEarlier } from './device';
import { draw, kept, mark, storageThrows } from './page-for-tests';
import { typedIn } from './typed';

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

test('what is typed is kept under the person and the part, and dropped once the server has that very text', () => {
  const form = draw();
  mark('coaches1', 4).checked = true;
  expect(remember(form)).toBe(true);
  expect(kept()).toEqual(['roundtable/p/1']);
  const sent = typedIn(form);
  mark('groups1', 2).checked = true;
  remember(form);
  forget(form, sent);
  expect(remembered(form)?.typed).toContain('groups1=2');
  forget(form, typedIn(form));
  expect(kept()).toEqual([]);
});

test('on a shared device nothing is kept but in the page', () => {
  const form = draw({ saves: 'no', keepAs: '' });
  mark('coaches1', 4).checked = true;
  expect(remember(form)).toBe(false);
  expect(kept()).toEqual([]);
  expect(remembered(form)?.typed).toContain('coaches1=4');
});

test('storage that throws breaks nothing: it is kept in the page, and said not to last', () => {
  storageThrows();
  const form = draw({ keepAs: 'q/1' });
  mark('coaches1', 4).checked = true;
  expect(remember(form)).toBe(false);
  expect(remembered(form)?.typed).toContain('coaches1=4');
  forget(form, typedIn(form));
  expect(remembered(form)).toBe(null);
  forgetEmpty('q/form');
});

test('once a form is in, what says nothing of that person’s goes, and nothing of another’s', () => {
  for (const name of ['roundtable/p/form', 'roundtable/p/2', 'roundtable/q/2', 'other'])
    localStorage.setItem(name, 'part=1');
  localStorage.setItem('roundtable/p/3', 'part=3&words3=Mine');
  forgetEmpty('p/form');
  expect(kept()).toEqual(['other', 'roundtable/p/3', 'roundtable/q/2']);
  forgetEmpty('');
  expect(kept()).toEqual(['other', 'roundtable/p/3', 'roundtable/q/2']);
});

test('a copy from before there was this script is read', () => {
  localStorage.setItem('roundtable/p/form', 'part=2&coaches1=3');
  expect(remembered(draw({ saves: 'no' }))).toEqual({ typed: 'part=2&coaches1=3', earlier: [] });
});

test('what was sent before goes along in a few letters a question, however long and in whichever letters it is', () => {
  const form = draw();
  const long = ['ক', 'ب', 'a'].map((letter) => typedAs(letter.repeat(5_000)));
  setEarlier(form, long);
  expect(new Set(earlierOf(form)).size).toBe(3);
  expect(earlierOf(form).join('').length).toBeLessThan(100);
  // A copy from before is read so as well, and once more says the same.
  localStorage.setItem('roundtable/p/1', ['part=1', ...long].join('\n'));
  expect(remembered(form)?.earlier).toEqual(earlierOf(form));
  setEarlier(form, earlierOf(form));
  expect(remembered(form)?.earlier).toEqual(earlierOf(form));
});

const typedAs = (words: string): string => new URLSearchParams({ part: '1', words1: words }).toString();
