import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildAnswerPages } from './answer-build';
import { run, step } from './step.mjs';
import { buildThreads } from './thread-build';

const sources = [
  'src',
  'public',
  'prisma/schema',
  'package-lock.json',
  'next.config.ts',
  'tsconfig.json',
  'postcss.config.mjs',
  'scripts/answer-build.ts',
  'scripts/answer-assets.ts',
  'scripts/for-node.ts',
  'scripts/thread-build.ts',
];

/** Builds the pages into `folder`, unless they were built from the same sources with the same key. */
export async function buildIfStale(
  folder: string,
  settings: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<void> {
  // Building empties the folder, and takes the mark along.
  const mark = path.join(folder, 'made-from');
  const wanted = fingerprint(settings.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  const env = { ...settings, NODE_ENV: 'production' as const, ROUNDTABLE_BUILD: folder };
  await step('Building the pages', async () => {
    await run(process.execPath, ['scripts/generate.mjs'], { env, signal });
    await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { env, signal });
    await buildAnswerPages(folder);
    await buildThreads(folder);
  });
  writeFileSync(mark, wanted);
}

/** Changes when anything changes that the pages are built from. */
function fingerprint(key: string): string {
  const hash = createHash('sha256').update(key);
  for (const file of sources.flatMap(filesIn)) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

function filesIn(place: string): string[] {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [place] : [];
  const names = readdirSync(place).sort();
  return names
    .map((name) => path.join(place, name))
    .filter((inside) => inside !== path.join('src', 'generated'))
    .flatMap(filesIn);
}
