import { expect, it } from 'vitest';
import { isRecent, toldApart } from './model';

const instant = new Date('2026-11-24T08:40:00Z');

it.each([
  ['2026-11-24T08:40:00Z', true],
  ['2026-11-24T07:40:00Z', true],
  ['2026-11-24T07:39:59Z', false],
  // Nobody had a message since a time that is still to come.
  ['2026-11-24T08:40:01Z', false],
])('a look at %s is recent: %s', (lookedAt, recent) =>
  expect(isRecent(new Date(lookedAt), instant)).toBe(recent),
);

it('tells two of one name apart', () =>
  expect([
    toldApart({ name: 'Ann Lee', email: 'a@example.org' }),
    toldApart({ name: 'Bo', email: null }),
  ]).toEqual(['Ann Lee, a@example.org', 'Bo']));
