import { describe, expect, it } from 'vitest';
import { turnedAway } from './door.mjs';

const at = (method: string, url: string, headers: Record<string, string> = {}) =>
  turnedAway({ method, url, headers })?.status;

describe('the door', () => {
  it('lets in what Next can read, and leaves what is wrong with it to the gate', () => {
    expect(at('GET', '/')).toBeUndefined();
    expect(at('DELETE', '/a/%zz?b=%00')).toBeUndefined();
    expect(at('POST', '/t', { 'content-length': String(6 * 1024 * 1024) })).toBeUndefined();
    expect(
      at('GET', '/', {
        'next-router-state-tree': '%5B%22%22%2C%7B%22children%22%3A%5B%22a%22%2C%7B%7D%5D%7D%5D',
      }),
    ).toBeUndefined();
  });
  it.each(['TRACE', 'TRACK', 'CONNECT'])('turns away %s, which no web API takes', (method) => {
    expect(at(method, '/')).toBe(405);
  });
  it.each(['*', 'http://roundtable.example.org/', 'nowhere', ''])('turns away the target "%s"', (url) => {
    expect(at('GET', url)).toBe(400);
  });
  it('turns away more than any page takes, before it has come', () => {
    expect(at('POST', '/t', { 'content-length': String(6 * 1024 * 1024 + 1) })).toBe(413);
  });
  it.each(['zz', '%zz', '{}', '[1]', '', '['.repeat(50_000)])('turns away the router state "%s"', (state) => {
    expect(at('GET', '/', { 'next-router-state-tree': state })).toBe(400);
  });
});
