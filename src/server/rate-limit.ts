import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { db } from './db';
import { keyedHash } from './tokens';

/** So many tries (`points`) in so many `seconds`. */
export type Limit = { name: string; points: number; seconds: number };

const limiters = new Map<string, RateLimiterPrisma>();

/**
 * Counts one try against `limit` for `who` (an address, a network address: kept as a hash). In Postgres, so that
 * several processes count together.
 * @returns the seconds to wait, or 0 when the try is within the limit.
 */
export async function countTry(limit: Limit, who: string): Promise<number> {
  try {
    await limiterFor(limit).consume(keyedHash('rate-limit', who));
    return 0;
  } catch (spent) {
    if (spent instanceof RateLimiterRes) return Math.ceil(spent.msBeforeNext / 1000);
    throw spent;
  }
}

function limiterFor(limit: Limit): RateLimiterPrisma {
  const known = limiters.get(limit.name);
  if (known) return known;
  const made = new RateLimiterPrisma({
    storeClient: db(),
    tableName: 'rateLimit',
    keyPrefix: limit.name,
    points: limit.points,
    duration: limit.seconds,
  });
  limiters.set(limit.name, made);
  return made;
}

/** Whether `who` has used up `limit`, without counting another try. */
export async function isSpent(limit: Limit, who: string): Promise<boolean> {
  const count = await limiterFor(limit).get(keyedHash('rate-limit', who));
  return count !== null && count.consumedPoints >= limit.points;
}

/** Lets `who` begin anew under `limit`. */
export async function forgetTries(limit: Limit, who: string): Promise<void> {
  await limiterFor(limit).delete(keyedHash('rate-limit', who));
}
