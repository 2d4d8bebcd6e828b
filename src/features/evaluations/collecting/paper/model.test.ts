import { describe, expect, it } from 'vitest';
import { someEntry } from '@tests/support/ledger';
import { sheetsToKey } from './model';

describe('sheetsToKey', () => {
  const entries = [
    someEntry({ mode: 'paper' }),
    someEntry({ mode: 'paper' }),
    someEntry({ mode: 'link' }),
    someEntry({ mode: null }),
  ];

  it('are those handed in on paper and not keyed yet', () => {
    expect(sheetsToKey({ promise: 'unlinkable', sheetsKeyed: 0 }, entries)).toBe(2);
    expect(sheetsToKey({ promise: 'unlinkable', sheetsKeyed: 1 }, entries)).toBe(1);
  });

  it('are never fewer than none, and are counted of unlinkable forms alone', () => {
    expect(sheetsToKey({ promise: 'unlinkable', sheetsKeyed: 3 }, entries)).toBe(0);
    expect(sheetsToKey({ promise: 'linked', sheetsKeyed: 0 }, entries)).toBe(0);
    expect(sheetsToKey({ promise: 'named', sheetsKeyed: 0 }, entries)).toBe(0);
  });
});
