import { bodyKinds } from './malformed-bodies';
import { headKinds } from './malformed-heads';
import { addressOf, routes } from './routes';

/** A request in parts. `refused`: it may only be turned away; what is merely odd may be answered with a page as well. */
export type Parts = { method: string; target: string; headers: string[]; body: Buffer; refused: boolean };

/** Takes one of a list, the same for the same seed. */
export type Pick = <T>(list: readonly T[]) => T;

/** Whom requests come from, by their cookie, and an action that exists, so that the way to it is tried as well. */
export type World = { port: number; cookies: string[]; action: string };

/** What a kind of wrong changes about a request that would be right. */
export type Kind = (of: { plain: Parts; route: string[]; pick: Pick; world: World }) => Partial<Parts>;

export type Malformed = { what: string; bytes: Buffer; refused: boolean };

/** How many a run of the tests sends; set MALFORMED to send more by hand. */
export const howMany = Number(process.env.MALFORMED ?? 1_500);

/** Picks by numbers from a small generator (mulberry32). */
export function randomly(seed: number): Pick {
  let state = seed;
  return (list) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const chosen = list[((mixed ^ (mixed >>> 14)) >>> 0) % list.length];
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  };
}

/** `count` requests that something is wrong with: every route and each kind of wrong in turn, from everybody. */
export function malformed(count: number, pick: Pick, world: World): Malformed[] {
  const [everywhere, everything] = [routes(), Object.entries({ ...headKinds, ...bodyKinds })];
  return Array.from({ length: count }, (_, index) => {
    const route = everywhere[index % everywhere.length] ?? [];
    const [what, change] = everything[index % everything.length] ?? pick(everything);
    const plain: Parts = {
      method: pick(['GET', 'GET', 'HEAD']),
      target: addressOf(route, 'nobody'),
      headers: [`Cookie: ${pick(world.cookies)}`],
      body: Buffer.alloc(0),
      refused: false,
    };
    const { method, target, headers, body, refused } = { ...plain, ...change({ plain, route, pick, world }) };
    const head = [
      `${method} ${target} HTTP/1.1`,
      `Host: localhost:${world.port}`,
      'Connection: close',
      ...headers,
      '',
      '',
    ].join('\r\n');
    return { what, bytes: Buffer.concat([Buffer.from(head, 'latin1'), body]), refused };
  });
}
