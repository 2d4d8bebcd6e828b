import { describe, expect, it } from 'vitest';
import {
  asOne,
  homeFor,
  normalEmail,
  pageNumber,
  areasFor,
  placesToWork,
  rolesInWords,
  type RoleName,
} from './model';

const as = (...roles: RoleName[]) => roles.map((role) => ({ role }));

describe('where somebody begins', () => {
  it.each<[RoleName, string]>([
    ['administrator', '/admin'],
    ['facilitator', '/facilitate'],
    ['commissioner', '/impact'],
    ['coach', '/coach'],
    ['participant', '/my'],
    ['contributor', '/my'],
  ])('%s: %s', (role, home) => expect(homeFor(as(role))).toBe(home));

  it('is a page of their own for whoever has no role yet', () => expect(homeFor([])).toBe('/my'));

  it('offers somebody with several roles each of their places once', () => {
    expect(
      areasFor(as('contributor', 'coach', 'participant', 'facilitator')).map((place) => place.href),
    ).toEqual([
      '/facilitate',
      '/facilitate/cohorts',
      '/facilitate/people',
      '/facilitate/forms',
      '/facilitate/find',
      '/coach',
      '/my',
    ]);
  });
});

describe('roles in words', () => {
  it.each([
    [as(), 'No role yet'],
    [as('facilitator', 'facilitator'), 'Facilitator'],
    [as('coach', 'facilitator'), 'Facilitator and table coach'],
    [as('participant', 'coach', 'facilitator'), 'Facilitator, table coach and participant'],
  ])('%j: %s', (grants, words) => expect(rolesInWords(grants)).toBe(words));
});

it('keeps an address in one way', () =>
  expect(normalEmail('  Ama.Boateng@Example.ORG ')).toBe('ama.boateng@example.org'));

it('reads the page of a list, and begins at the first when it makes no sense', () => {
  expect([undefined, '', '0', '-1', '1.5', 'two', '3', ['4', '5'], '1e99'].map(pageNumber)).toEqual([
    1, 1, 1, 1, 1, 1, 3, 4, 1,
  ]);
  expect(asOne(['a', 'b'])).toBe('a');
});

it('lists places with what the form sends for them', () => {
  expect(placesToWork([], [{ id: '1', name: 'London' }], [])).toEqual([
    { value: 'everywhere', label: 'Everywhere' },
    { value: 'cohort:1', label: 'Cohort: London' },
  ]);
});
