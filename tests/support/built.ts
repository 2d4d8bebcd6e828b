import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { forNode } from '../../scripts/for-node';
import { buildThreads } from '../../scripts/thread-build';

/** The scripts of this folder that run in processes of their own, to be killed. */
const scripts = ['open-boxes', 'send-forms'] as const;
export type BuiltScript = (typeof scripts)[number];

/** Builds what runs aside of the tests: from TypeScript, each thread and script would begin a second later. */
export async function buildAside(): Promise<{ folder: string; remove: () => void }> {
  mkdirSync('.data', { recursive: true });
  // Within the project, so that they find its packages.
  const folder = mkdtempSync(path.resolve('.data', 'aside-'));
  const entryPoints = scripts.map((script) => `tests/support/${script}.ts`);
  await Promise.all([build({ ...forNode, entryPoints, outdir: folder }), buildThreads(folder)]);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
