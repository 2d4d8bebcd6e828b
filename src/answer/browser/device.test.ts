// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { earlierOf, forget, forgetSent, remember, remembered, setEarlier } from './device';
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
  forgetSent('q/form');
});

test('once a form is in, all that was kept of that person goes, and nothing of another', () => {
  for (const name of ['roundtable/p/form', 'roundtable/p/2', 'roundtable/q/2', 'other'])
    localStorage.setItem(name, 'part=1');
  forgetSent('p/form');
  expect(kept()).toEqual(['other', 'roundtable/q/2']);
  forgetSent('');
  expect(kept()).toEqual(['other', 'roundtable/q/2']);
});

test('a copy from before there was this script is read', () => {
  localStorage.setItem('roundtable/p/form', 'part=2&coaches1=3');
  expect(remembered(draw({ saves: 'no' }))).toEqual({ typed: 'part=2&coaches1=3', earlier: [] });
});

test('what was sent before goes along as far as there is room, the latest first', () => {
  const form = draw();
  setEarlier(form, ['words1=' + 'a'.repeat(15_000), 'words1=' + 'b'.repeat(15_000), 'words1=c']);
  expect(earlierOf(form).map((sent) => sent[7])).toEqual(['b', 'c']);
});
