import { expect, it } from 'vitest';
import { addresses } from '@/addresses';
import { cohortSteps, type Readiness } from './cohort-steps';
import { howFar, nextStep } from './model';

const here = addresses.cohort('london');
const begun: Readiness = {
  places: 40,
  participants: 0,
  unseated: 0,
  coaches: 0,
  tables: 0,
  uncoached: 0,
  sessions: 21,
  unled: 21,
  forms: 0,
  unread: 0,
  commissioners: 0,
};
const ready: Readiness = {
  ...begun,
  participants: 40,
  coaches: 8,
  tables: 8,
  unled: 0,
  forms: 6,
  commissioners: 1,
};

it('a cohort is made ready one press after the other', () => {
  expect(howFar(cohortSteps(begun, here))).toBe('0 of 7 done');
  expect(nextStep(cohortSteps(begun, here))?.press.href).toBe(here.importPeople);
  expect(howFar(cohortSteps(ready, here))).toBe('7 of 7 done');
});

it.each([
  ['people', { participants: 0 }],
  ['coaches', { uncoached: 1 }],
  ['tables', { unseated: 1 }],
  ['leaders', { unled: 1 }],
  ['forms', { forms: 0 }],
  ['mail', { unread: 1 }],
  ['commissioner', { commissioners: 0 }],
])('%s is not done with %j', (key, missing) => {
  const steps = cohortSteps({ ...ready, ...missing }, here);
  expect(nextStep(steps)?.key).toBe(key);
});
