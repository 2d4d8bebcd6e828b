import { describe, expect, it } from 'vitest';
import { cookieIn, setCookie } from './request';

describe('a cookie of a request', () => {
  it('is found by its whole name, and is nothing where there is none', () => {
    const header = 'xroundtable-table=no; roundtable-table=ab_-c=; other=1; __proto__=x';
    expect(cookieIn(header, 'roundtable-table')).toBe('ab_-c=');
    expect(cookieIn(header, 'table')).toBeUndefined();
    expect(cookieIn(undefined, 'roundtable-table')).toBeUndefined();
    expect(cookieIn(';;=;', 'roundtable-table')).toBeUndefined();
  });
  it('is kept from scripts and from other sites, and by https alone where that is how one comes', () => {
    const cookie = { name: 'a', value: 'b', maxAge: 60, httpOnly: true, sameSite: 'lax', path: '/' } as const;
    expect(setCookie({ ...cookie, secure: false })).toBe('a=b; Path=/; Max-Age=60; HttpOnly; SameSite=Lax');
    expect(setCookie({ ...cookie, secure: true })).toBe(
      'a=b; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure',
    );
  });
});
