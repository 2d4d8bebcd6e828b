import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGuessable } from './secret';

describe('a secret', () => {
  it.each([
    'a'.repeat(64),
    'change-me-change-me-change-me-change-me',
    'The Password of our hospital, 2026 edition',
    'my-Roundtable-key-of-thirty-two-letters',
    'k3Jx9'.repeat(8),
    '0123456789abcdef'.repeat(3),
    'k3Jx9-Qz71k3Jx9-Qz71k3Jx9-Qz71k3Jx9-Qz71',
  ])('%s is too easy to guess', (secret) => expect(isGuessable(secret)).toBe(true));

  it('that a machine drew will do, in base64 and in the poorest hex', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (seed) => {
        const drawn = createHash('sha256').update(seed).digest();
        expect(isGuessable(drawn.toString('base64'))).toBe(false);
        expect(isGuessable(drawn.subarray(0, 16).toString('hex'))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
