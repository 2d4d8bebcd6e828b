// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { showClearing } from './clearing';
import { answerByKey } from './keys';
import { draw, found, mark } from './page-for-tests';

beforeAll(() => document.addEventListener('keydown', answerByKey));
beforeEach(() => draw());

/** Presses a key where the focus is. Whether something was done with it. */
const press = (key: string, more: KeyboardEventInit = {}) =>
  !(document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );

test('a digit gives the mark and moves on, to what is chosen there, and to the text after the last', () => {
  mark('groups1', 3).checked = true;
  mark('coaches1', 1).focus();
  expect(press('4')).toBe(true);
  expect(mark('coaches1', 4).checked).toBe(true);
  expect(document.activeElement).toBe(mark('groups1', 3));
  press('5');
  expect(mark('groups1', 5).checked).toBe(true);
  expect(document.activeElement).toBe(found('textarea', HTMLTextAreaElement));
});

test('Enter on a mark moves on instead of sending', () => {
  mark('coaches1', 2).focus();
  expect(press('Enter')).toBe(true);
  expect(mark('coaches1', 2).checked).toBe(false);
  expect(document.activeElement).toBe(mark('groups1', 1));
});

test('after the last question comes the button', () => {
  found('textarea', HTMLTextAreaElement).remove();
  mark('groups1', 1).focus();
  press('1');
  expect(document.activeElement?.textContent).toBe('Continue');
});

test('other keys, other places and keys of the browser are left alone', () => {
  mark('coaches1', 1).focus();
  expect(press('6')).toBe(false);
  expect(press('a')).toBe(false);
  expect(press('2', { ctrlKey: true })).toBe(false);
  found('textarea', HTMLTextAreaElement).focus();
  expect(press('3')).toBe(false);
  expect(press('Enter')).toBe(false);
  expect(document.querySelector('input:checked')).toBe(null);
});

test('what takes an answer back shows only where there is one', () => {
  const shown = () =>
    [...document.querySelectorAll<HTMLElement>('[data-clear]')].map(({ hidden }) => !hidden);
  showClearing(document);
  expect(shown()).toEqual([false, false]);
  mark('groups1', 2).checked = true;
  showClearing(document);
  expect(shown()).toEqual([false, true]);
});
