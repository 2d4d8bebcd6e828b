import { expect, it } from 'vitest';
import { beginsWith } from './begins-with';

const row = (line: number) => ({ line, cells: ['Birch', 'ana@example.org', '4', 'ask a@b.org', 'Time'] });
const columns = ['', '', 'more-effective', 'still-needed', 'still-needed'];

it('shows of somebody’s row only what answers a question', () => {
  expect(beginsWith(row(3), { line: 1 }, columns)).toBe('4, Time');
});

it('shows a line of headings as it is', () => {
  expect(beginsWith(row(1), { line: 1 }, columns)).toBe('Birch, ana@example.org, 4, ask a@b.org');
});
