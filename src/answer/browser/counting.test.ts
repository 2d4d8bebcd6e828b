// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { countIn } from './counting';
import { draw, found } from './page-for-tests';

function room(text: string, aloud = true) {
  const area = found('textarea', HTMLTextAreaElement);
  area.value = text;
  countIn(area, aloud);
  const seen = found('[data-room]', HTMLElement);
  return [seen.textContent, found('[data-room-said]', HTMLElement).textContent, seen.className];
}

test('says how much room is left once little is, and how much is too much', () => {
  draw();
  expect(room('12345678')).toEqual(['', '', 'text-small text-soft']);
  expect(room('123456789')).toEqual([
    '1 character left',
    'There is little room left.',
    'text-small text-soft',
  ]);
  expect(room('1234567890')[0]).toBe('0 characters left');
  expect(room('12345678901')).toEqual([
    '1 character too many',
    'This is too long.',
    'text-small font-semibold text-red',
  ]);
  expect(room('')).toEqual(['', '', 'text-small text-soft']);
});

test('counts code points, as the server does', () => {
  draw();
  expect(room('🙂'.repeat(10))[0]).toBe('0 characters left');
});

test('nothing is read out before somebody types', () => {
  draw();
  expect(room('123456789', false).slice(0, 2)).toEqual(['1 character left', '']);
});
