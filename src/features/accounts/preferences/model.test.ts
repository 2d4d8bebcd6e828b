import { expect, it } from 'vitest';
import { calledName, contradiction, isQuiet, markOf, nameInFull, type Preferences } from './model';

it('calls people as they like, and says beside it who that is', () => {
  expect(calledName({ name: 'Margaret Adeyemi', knownAs: 'Maggie' })).toBe('Maggie');
  expect(calledName({ name: 'Margaret Adeyemi', knownAs: '' })).toBe('Margaret Adeyemi');
  expect(nameInFull({ name: 'Margaret Adeyemi', knownAs: 'Maggie' })).toBe('Maggie (Margaret Adeyemi)');
  expect(nameInFull({ name: 'Maggie', knownAs: 'Maggie' })).toBe('Maggie');
});

it('is quiet for either reason', () => {
  const since = new Date('2018-01-16');
  expect(isQuiet({ noRemindersSince: null, noContactSince: null })).toBe(false);
  expect(isQuiet({ noRemindersSince: since, noContactSince: null })).toBe(true);
  expect(isQuiet({ noRemindersSince: null, noContactSince: since })).toBe(true);
});

it('takes no yes and no at once', () => {
  expect(contradiction({ noContact: true, adverts: true })).toContain('one of the two');
  expect(contradiction({ noContact: true, adverts: false })).toBeNull();
});

const some: Preferences = {
  knownAs: 'Maggie',
  saidAs: '',
  contactBy: 'phone',
  format: 'large_print',
  language: 'cy',
  noContact: false,
  noReminders: true,
  adverts: false,
};

it('marks what was shown, in whichever order it was read', () => {
  const { knownAs, ...others } = some;
  expect(markOf({ ...others, knownAs })).toBe(markOf(some));
  expect(markOf({ ...some, format: 'standard' })).not.toBe(markOf(some));
});
