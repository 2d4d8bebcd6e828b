import { describe, expect, it } from 'vitest';
import { type Live, type Released, standingFrom, waitingWords } from './model';

const returns = { asked: 40, withdrawn: 0, own: 30, typed: 2, broughtIn: 0, unread: 0, returned: 32 };
const none = { ...returns, own: 0, typed: 0 };
const released: Released = { kind: 'released', returns, counts: {}, reasons: {} };
const live: Live = { kind: 'live', returns, counts: {} };
const printed = { source: 'The paper', people: 40, forms: 32, figures: {} };
const nothing = { released: null, live: null, printed: null };

describe('standingFrom', () => {
  it('waits until somebody was asked, the form has closed, and its figures are released', () => {
    expect(standingFrom({ ...nothing, state: 'planned' })).toEqual({ kind: 'waiting', until: 'asked' });
    expect(standingFrom({ ...nothing, state: 'open' })).toEqual({ kind: 'waiting', until: 'closed' });
    expect(standingFrom({ ...nothing, state: 'closed' })).toEqual({ kind: 'waiting', until: 'released' });
    expect(standingFrom({ ...nothing, state: 'closed', released })).toBe(released);
  });

  it('keeps a named stage live for its facilitator, released or not', () => {
    expect(standingFrom({ ...nothing, state: 'closed', released, live })).toBe(live);
    expect(standingFrom({ ...nothing, state: 'planned', live: { ...live, returns: none } })).toEqual({
      kind: 'waiting',
      until: 'asked',
    });
  });

  it('shows what is printed only where no form came in', () => {
    expect(standingFrom({ ...nothing, state: 'closed', printed })).toEqual({ kind: 'printed', printed });
    expect(
      standingFrom({ ...nothing, state: 'closed', printed, released: { ...released, returns: none } }),
    ).toEqual({ kind: 'printed', printed });
    expect(standingFrom({ ...nothing, state: 'closed', printed, released })).toBe(released);
    expect(
      standingFrom({
        ...nothing,
        state: 'closed',
        printed,
        released: { ...released, returns: { ...none, unread: 3 } },
      }),
    ).toMatchObject({ kind: 'released' });
  });
});

describe('waitingWords', () => {
  it('tells facilitators where to release, and commissioners when to come back', () => {
    expect(waitingWords('facilitator', 'released')).toBe(
      'The form has closed, and its figures wait to be released. If enough forms came in, you release them on the stage’s page. It happens by itself 14 days after the form closes. If fewer than 8 people send it, no figures are shown, so that nobody’s answers can be worked out.',
    );
    expect(waitingWords('commissioner', 'closed')).toBe(
      'The form is open. If enough forms came in, figures appear here once the facilitator releases them, at the latest 14 days after the form closes.',
    );
  });
});
