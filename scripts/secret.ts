import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const file = '.data/secret';

/** This installation's secret, made at the first start. Without it, nobody stays signed in and no link that was sent works. */
export function installationSecret(): string {
  if (!existsSync(file)) {
    mkdirSync('.data', { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

/** The key of Next's server actions, the same in a build and in every process that serves it. */
export const actionsKey = (secret: string): string => createHash('sha256').update(`server-actions:${secret}`).digest('base64');
