import { isIP, isIPv6 } from 'node:net';
import { env } from './env';
import { carried } from './request';
import { socketAddress } from './socket-address';

/**
 * Where a request comes from, as far as it can be believed: the connection itself, or what the proxies in front of us say
 * that ROUNDTABLE_PROXIES trusts. Good for slowing down many tries from one place, never for knowing somebody.
 */
export async function networkAddress(): Promise<string> {
  const { headers } = await carried();
  return addressBehind(env().ROUNDTABLE_PROXIES, headers.get('x-forwarded-for'), socketAddress(headers));
}

/**
 * Each proxy adds, at the right, whom it was asked by; the last one stands on the connection. So many places are believed
 * as there are proxies; further left anybody can have written anything. With fewer entries than proxies, the furthest counts.
 */
export function addressBehind(proxies: number, forwarded: string | null, socket: string | null): string {
  const known = [...(forwarded?.split(',') ?? []), socket ?? ''].map(place).slice(-1 - proxies);
  return known.find((address) => address !== '') ?? 'unknown';
}

/** An address in one way of writing, without its port; empty when it is none. */
function place(written: string): string {
  const bare = written
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv6(bare)) return household(bare);
  return isIP(bare) ? bare : '';
}

/** The /64 that an IPv6 address lies in: whoever has one address has all of them. */
function household(address: string): string {
  const [left = '', right] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const [before, after] = [left, right ?? ''].map((half) => half.split(':').filter(Boolean));
  const groups = [
    ...(before ?? []),
    ...Array<string>(8 - (before?.length ?? 0) - (after?.length ?? 0)).fill('0'),
    ...(after ?? []),
  ];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
