import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type BuildOptions, context, type PluginBuild } from 'esbuild';
import { buildAnswerAssets } from './answer-assets';
import { forNode } from './for-node';

/** The server's part of the pages of those who answer, as one module: React's usual one draws there, which Next's own bundle doesn't hold. */
const bundle = (folder: string): BuildOptions => ({
  ...forNode,
  entryPoints: ['src/answer/server.ts'],
  outdir: path.join(folder, 'answer'),
  sourcemap: 'linked',
});

/** Builds the pages of those who answer into `folder`, where Next's are. */
export async function buildAnswerPages(folder: string): Promise<void> {
  rmSync(path.join(folder, 'answer'), { recursive: true, force: true });
  await writeAssets(folder);
  await build(bundle(folder));
}

/** The same while somebody works on them: says it each time that they are made anew. */
export async function watchAnswerPages(folder: string, made: () => void): Promise<void> {
  const { plugins = [], ...options } = bundle(folder);
  const saying = (esbuild: PluginBuild): void => {
    // What the browser gets is no part of the bundle, and made with it.
    esbuild.onLoad({ filter: /src[\\/]answer[\\/]server\.ts$/ }, ({ path: place }) => ({
      contents: readFileSync(place, 'utf8'),
      loader: 'ts',
      watchFiles: filesOfTheBrowser(),
    }));
    esbuild.onEnd(async ({ errors }) => {
      if (errors.length > 0) return;
      await writeAssets(folder);
      made();
    });
  };
  const watched = await context({
    ...options,
    logLevel: 'warning',
    plugins: [...plugins, { name: 'says when it is made', setup: saying }],
  });
  await watched.watch();
}

const filesOfTheBrowser = (): string[] =>
  readdirSync('src/answer', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css') || /^browser[\\/]/.test(file))
    .map((file) => path.resolve('src/answer', file));

async function writeAssets(folder: string): Promise<void> {
  mkdirSync(path.join(folder, 'answer'), { recursive: true });
  const assets = await buildAnswerAssets(folder);
  writeFileSync(path.join(folder, 'answer', 'assets.json'), JSON.stringify(assets));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await buildAnswerPages(process.env.ROUNDTABLE_BUILD ?? '.next');
