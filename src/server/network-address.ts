import { headers } from 'next/headers';

/**
 * Where a request seems to come from: the last hop before us. Good for slowing down many tries from one place, never
 * for knowing somebody: without a proxy in front, it can be made up.
 */
export async function networkAddress(): Promise<string> {
  const forwarded = (await headers()).get('x-forwarded-for');
  return forwarded?.split(',').at(-1)?.trim() || 'unknown';
}
