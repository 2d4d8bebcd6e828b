import { describe, expect, it } from 'vitest';
import { someStage } from '@tests/support/stage';
import type { BallotBox } from '../../responses/ballots/model';
import { canChange, isSentMeanwhile, modeOf, type FormSession, formSessionState } from './model';

const opens = new Date('2018-01-16T15:30:00Z');
const closes = new Date('2018-01-30T00:00:00Z');
const before = new Date('2018-01-16T15:29:59Z');
const box: BallotBox = {
  id: 'b',
  size: 4096,
  state: 'sealed',
  firstKey: new Uint8Array(32),
  secondKey: new Uint8Array(32),
};
const keys = { first: new Uint8Array(32), second: new Uint8Array(32) };
const session: Pick<FormSession, 'finished' | 'stage' | 'box' | 'keys'> = {
  finished: false,
  stage: someStage({ promise: 'linked' }),
  box: null,
  keys: null,
};

describe('formSessionState', () => {
  it.each([
    ['not yet', before],
    ['open', opens],
    ['closed', closes],
  ] as const)('is %s at %s', (state, instant) => {
    expect(formSessionState(session, instant)).toBe(state);
    expect(formSessionState({ ...session, finished: true }, instant)).toBe('finished');
  });

  it('takes nothing that could not be read one day', () => {
    expect(formSessionState({ ...session, box }, opens)).toBe('keys missing');
    expect(formSessionState({ ...session, box, keys }, opens)).toBe('open');
    expect(formSessionState({ ...session, box }, closes)).toBe('closed');
    expect(formSessionState({ ...session, stage: someStage({ formVersionId: null }) }, opens)).toBe(
      'not yet',
    );
  });
});

describe('canChange', () => {
  const may = (promise: 'named' | 'linked' | 'unlinkable', mode: 'link' | 'table', instant = opens) =>
    canChange({ finished: true, stage: someStage({ promise }) }, { mode }, instant);

  it('is for those who sent theirs, by their own link, while it is open, where somebody can tell whose it is', () => {
    expect([may('named', 'link'), may('linked', 'link')]).toEqual([true, true]);
    expect(may('unlinkable', 'link')).toBe(false);
    expect(may('linked', 'table')).toBe(false);
    expect([may('linked', 'link', before), may('linked', 'link', closes)]).toEqual([false, false]);
    expect(canChange(session, { mode: 'link' }, opens)).toBe(false);
  });
});

describe('isSentMeanwhile', () => {
  it('is so for a page with answers that have been sent since', () => {
    expect(isSentMeanwhile({ finished: true, savedAt: null }, { part: 1, sent: {}, was: '.1a.' })).toBe(true);
    expect(isSentMeanwhile({ finished: true, savedAt: opens }, { part: 1, sent: {}, was: '.1a.' })).toBe(
      false,
    );
    for (const was of ['.~.', '', undefined])
      expect(isSentMeanwhile({ finished: true, savedAt: null }, { part: 1, sent: {}, was })).toBe(false);
    expect(isSentMeanwhile({ finished: false, savedAt: null }, { part: 1, sent: {}, was: '1a' })).toBe(false);
  });
});

describe('modeOf', () => {
  it('tells a shared tablet from somebody’s own phone at the table', () => {
    expect(modeOf({ mode: 'link' })).toBe('link');
    expect(modeOf({ mode: 'table', shared: false })).toBe('table');
    expect(modeOf({ mode: 'table', shared: true })).toBe('tablet');
  });
});
