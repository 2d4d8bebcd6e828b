import { describe, expect, it } from 'vitest';
import { someCohort, someProgress } from '@tests/support/situation';
import { milestones } from './milestones';

describe('milestones', () => {
  it('puts the last day’s form after the day', () => {
    const steps = milestones(
      { cohort: someCohort, stages: [someProgress] },
      new Date('2018-01-16T10:00:00Z'),
      (date) => date,
    );
    expect(steps).toEqual([
      { label: 'Day 1', detail: '2017-11-23', state: 'done' },
      { label: 'Day 2', detail: '2017-11-24', state: 'done' },
      { label: 'Day 3', detail: '2018-01-16', state: 'now' },
      { label: 'End of the course', detail: 'opens 2018-01-16', state: 'next' },
    ]);
  });
});
