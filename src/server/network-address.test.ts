import { describe, expect, it } from 'vitest';
import { addressBehind } from './network-address';

describe('where a request comes from', () => {
  it.each([
    ['no proxy: what a header says is not believed', 0, '198.51.100.1', '203.0.113.9', '203.0.113.9'],
    ['no proxy, and nobody noted the connection', 0, '198.51.100.1', null, 'unknown'],
    ['one proxy: what it wrote, at the right', 1, 'made up, 198.51.100.1', '10.0.0.2', '198.51.100.1'],
    [
      'two proxies: what the outer one wrote',
      2,
      'made up, 198.51.100.1, 10.0.0.3',
      '10.0.0.2',
      '198.51.100.1',
    ],
    ['two proxies are trusted, and one is there', 2, '198.51.100.1', '10.0.0.2', '198.51.100.1'],
    ['one proxy is trusted, and none is there', 1, null, '203.0.113.9', '203.0.113.9'],
    ['a proxy that wrote nothing to be read', 1, 'unknown', '10.0.0.2', '10.0.0.2'],
    ['with its port', 1, '198.51.100.1:4711', '10.0.0.2', '198.51.100.1'],
    ['the fourth version in the sixth’s clothes', 0, null, '::ffff:203.0.113.9', '203.0.113.9'],
    ['one household of the sixth version', 1, '[2001:DB8:0:0012::5]:443', null, '2001:db8:0:12::/64'],
    ['and another of its devices', 1, '2001:db8:0:12:ffff:1:2:3', null, '2001:db8:0:12::/64'],
    ['a row of noughts in its first half', 1, '2001:0:0:1:2:3:4:5', null, '2001:0:0:1::/64'],
  ])('%s', (_what, proxies, forwarded, socket, address) =>
    expect(addressBehind(proxies, forwarded, socket)).toBe(address),
  );
});
