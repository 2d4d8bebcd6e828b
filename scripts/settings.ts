import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const file = '.data/secret';
/** Beside the data, not in it: whoever copies the one hasn't got the other. Both on one disk: for trying out. */
export const ownKeys = { ROUNDTABLE_KEYS: '.keys/first', ROUNDTABLE_SECOND_KEYS: '.keys/second' };

/**
 * The environment of the processes that we start: what is set, what stands in .env, and what we can settle ourselves.
 * DATABASE_URL and PORT are missing unless somebody set them.
 */
export function settings(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const set = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const secret = set.ROUNDTABLE_SECRET ?? ownSecret();
  return {
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey(secret),
    ...ownKeys,
    ...set,
    NODE_ENV: process.env.NODE_ENV,
    ROUNDTABLE_SECRET: secret,
  };
}

/** Made at the first start and kept: without it nobody stays signed in, and no link that was sent works. */
function ownSecret(): string {
  if (!existsSync(file)) {
    mkdirSync('.data', { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

/** What Next seals forms with: the same in the build and in every process that serves it. */
const actionsKey = (secret: string): string =>
  createHash('sha256').update(`server actions:${secret}`).digest('base64');
