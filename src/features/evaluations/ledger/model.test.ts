import { describe, expect, it } from 'vitest';
import { ledgerState } from './model';

describe('ledgerState', () => {
  const at = new Date('2018-01-16T12:00:00Z');
  const marks = { invitedAt: null, startedOn: null, finishedOn: null };

  it.each([
    ['not asked', undefined],
    ['not asked', marks],
    ['asked', { ...marks, invitedAt: at }],
    ['begun', { ...marks, invitedAt: at, startedOn: at }],
    ['begun', { ...marks, startedOn: at }],
    ['finished', { invitedAt: at, startedOn: at, finishedOn: at }],
    ['finished', { ...marks, finishedOn: at }],
  ])('is %s by the last thing that happened', (state, given) => expect(ledgerState(given)).toBe(state));
});
