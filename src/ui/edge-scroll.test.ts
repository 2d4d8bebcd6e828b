import { expect, it } from 'vitest';
import { scrollAt } from './edge-scroll';

it.each([
  ['rests in the middle', 400, 0],
  ['rests just inside', 80, 0],
  ['rests just inside, below', 720, 0],
  ['begins slowly', 79, -1],
  ['goes up at the top, as fast as it can', 0, -16],
  ['no faster beyond', -200, -16],
  ['goes down at the bottom', 800, 16],
  ['half as fast half-way', 760, 8],
])('%s', (_, y, by) => {
  expect(scrollAt(y, 800)).toBe(by);
});

it('rests everywhere on a screen that is all edge but for its middle', () => {
  expect(scrollAt(50, 100)).toBe(0);
});
