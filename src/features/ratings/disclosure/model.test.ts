import { describe, expect, it } from 'vitest';
import { visibleTo } from './model';

const closed = { promise: 'unlinkable', formVersionId: 'f', opensAt: new Date(0), closesAt: new Date(1000) } as const;
const open = { ...closed, closesAt: null };
const later = new Date(2000);
const seven = { a: [0, 0, 0, 3, 4] } as const;
const eight = { a: [0, 0, 0, 4, 4] } as const;

describe('visibleTo', () => {
  it('shows a closed form’s figures about eight people, not about seven', () => {
    expect(visibleTo('commissioner', { stage: closed, current: seven, shown: {} }, ['a'], later)).toEqual({ a: { hidden: 'too few' } });
    expect(visibleTo('commissioner', { stage: closed, current: eight, shown: {} }, ['a'], later)).toEqual({ a: { counts: eight.a, later: false } });
  });

  it('tells nobody answered from too few', () => {
    expect(visibleTo('facilitator', { stage: closed, current: {}, shown: {} }, ['a'], later)).toEqual({ a: { hidden: 'nobody answered' } });
  });

  it('waits for the end of an open form, but keeps showing what was shown', () => {
    expect(visibleTo('facilitator', { stage: open, current: eight, shown: {} }, ['a'], later)).toEqual({ a: { hidden: 'still open' } });
    const current = { a: [1, 0, 0, 4, 4] } as const;
    expect(visibleTo('facilitator', { stage: open, current, shown: eight }, ['a'], later)).toEqual({ a: { counts: eight.a, later: true } });
  });

  it('lets the facilitator see named answers as they come, and the commissioner not', () => {
    const named = { ...open, promise: 'named' as const };
    expect(visibleTo('facilitator', { stage: named, current: seven, shown: {} }, ['a'], later)).toEqual({ a: { counts: seven.a, later: false } });
    expect(visibleTo('commissioner', { stage: named, current: seven, shown: {} }, ['a'], later)).toEqual({ a: { hidden: 'still open' } });
  });
});
