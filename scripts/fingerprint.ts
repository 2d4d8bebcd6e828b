import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const sources = ['src', 'public', 'prisma/schema', 'package-lock.json', 'next.config.ts', 'tsconfig.json', 'postcss.config.mjs'];

/** Changes whenever anything changes that a build is made from. */
export function sourceFingerprint(): string {
  const hash = createHash('sha256');
  for (const source of sources) add(hash, source);
  return hash.digest('hex');
}

function add(hash: ReturnType<typeof createHash>, place: string): void {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found || place === path.join('src', 'generated')) return;
  if (found.isDirectory()) {
    for (const name of readdirSync(place).sort()) add(hash, path.join(place, name));
    return;
  }
  hash.update(place).update('\0').update(readFileSync(place));
}
