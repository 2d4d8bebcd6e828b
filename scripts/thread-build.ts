import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { forNode } from './for-node';

const threads = 'src/threads';

/** Builds what runs in threads of its own into `folder`, where Next's pages are: as TypeScript it takes twice as long to begin. */
export async function buildThreads(folder: string): Promise<void> {
  const entryPoints = readdirSync(threads).map((file) => path.join(threads, file));
  await build({ ...forNode, entryPoints, outdir: path.join(folder, 'threads') });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await buildThreads(process.env.ROUNDTABLE_BUILD ?? '.next');
