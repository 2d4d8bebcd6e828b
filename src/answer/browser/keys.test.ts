// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, test } from 'vitest';
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

test('in a text Ctrl or Command and Enter lead on, once, and on a mark do nothing', () => {
  let pressed = 0;
  const on = found('button[value=continue]', HTMLButtonElement);
  on.addEventListener('click', (event) => {
    event.preventDefault();
    pressed += 1;
  });
  found('textarea', HTMLTextAreaElement).focus();
  press('Enter', { ctrlKey: true });
  press('Enter', { metaKey: true });
  press('Enter', { ctrlKey: true, repeat: true });
  press('Enter');
  press('a', { ctrlKey: true });
  mark('coaches1', 1).focus();
  press('Enter', { ctrlKey: true });
  expect(pressed).toBe(2);
});

test('on a page that has just come Enter goes to its first question, or to where all is sent, and sends nothing', () => {
  found('main', HTMLElement).focus();
  expect(press('Enter')).toBe(true);
  expect(document.activeElement).toBe(mark('coaches1', 1));
  draw({ part: 'check' });
  found('main', HTMLElement).focus();
  press('Enter');
  expect(document.activeElement).toBe(found('button[value=send]', HTMLButtonElement));
});

test('a key held down marks one question, and presses a button once', () => {
  mark('coaches1', 1).focus();
  press('4');
  expect(press('4', { repeat: true })).toBe(true);
  expect(document.querySelectorAll('input:checked')).toHaveLength(1);
  found('button', HTMLButtonElement).focus();
  expect([press('Enter'), press('Enter', { repeat: true })]).toEqual([false, true]);
});
