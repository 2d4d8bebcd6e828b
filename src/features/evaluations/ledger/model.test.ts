import { describe, expect, it } from 'vitest';
import { inView, type LedgerEntry, ledgerState, ledgerViews, viewNamed } from './model';

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

describe('inView', () => {
  const line = (name: string, state: LedgerEntry['state'], bounced: string | null = null): LedgerEntry => ({
    ...{ personId: name, participationId: null, name, email: null, phone: null, contactBy: 'email' },
    ...{ quiet: false, invited: false, mode: null, reminders: 0, mailedOn: null, calls: [], state, bounced },
  });
  const all = [
    line('new', 'not asked'),
    line('asked', 'asked'),
    line('came back', 'asked', 'no such address'),
    line('begun', 'begun'),
    line('in', 'finished'),
    line('in all the same', 'finished', 'no such address'),
  ];

  it.each([
    ['all', ['new', 'asked', 'came back', 'begun', 'in', 'in all the same']],
    ['not-answered', ['new', 'asked', 'came back', 'begun']],
    ['not-reached', ['new', 'came back']],
  ] as const)('shows in %s whom it says', (view, names) =>
    expect(inView(view, all).map(({ name }) => name)).toEqual(names),
  );

  it('is everybody where an address makes no sense', () =>
    expect([...ledgerViews, 'x', undefined].map(viewNamed)).toEqual([...ledgerViews, 'all', 'all']));
});
