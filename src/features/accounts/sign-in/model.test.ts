import { describe, expect, it } from 'vitest';
import { linkState, spacedCode, waitInWords } from './model';

const noon = new Date('2017-11-23T12:00:00Z');
const later = new Date('2017-11-23T12:00:01Z');

describe('what a link is worth', () => {
  it.each([
    [null, 'unknown'],
    [{ usedAt: null, expiresAt: later, replaced: false }, 'good'],
    [{ usedAt: null, expiresAt: noon, replaced: false }, 'expired'],
    [{ usedAt: null, expiresAt: noon, replaced: true }, 'replaced'],
    [{ usedAt: noon, expiresAt: noon, replaced: true }, 'used'],
  ] as const)('%j: %s', (found, state) => expect(linkState(found, noon)).toBe(state));
});

it('says a wait that is never too short', () => {
  expect([1, 60, 61, 840, 3600, 5000].map(waitInWords)).toEqual([
    'a minute',
    'a minute',
    '2 minutes',
    '14 minutes',
    'an hour',
    'an hour',
  ]);
});

it('writes a code so that it can be read aloud', () => expect(spacedCode('012345')).toBe('012 345'));
