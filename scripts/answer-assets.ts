import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import tailwind from '@tailwindcss/postcss';
import { build } from 'esbuild';
import postcss from 'postcss';
import { policyOfFiles } from '../src/server/gate/headers';

const root = path.resolve(import.meta.dirname, '..');
const fontFile = path.join(root, 'src/ui/fonts/atkinson-hyperlegible-next.woff2');
const stylesheetFile = path.join(root, 'src/answer/answer.css');

/** Where the files that go with the answer pages are found, below the server's own address. */
export type AnswerAssets = { script: string; stylesheet: string; font: string; worker: string };

/**
 * Writes what goes with the answer pages into `folder`/answer, each file under a name that changes with it, and again
 * compressed beside it: one script, one stylesheet, one font. The worker alone keeps its name, by which browsers ask
 * whether there is a newer one, and stands among the pages that it is for.
 */
export async function buildAnswerAssets(folder: string): Promise<AnswerAssets> {
  const place = path.join(folder, 'answer');
  await mkdir(place, { recursive: true });
  const font = await put(place, 'atkinson', '.woff2', await readFile(fontFile));
  const [script, stylesheet] = await Promise.all([
    scriptText('main').then((text) => put(place, 'answer', '.js', text)),
    stylesheetText(font).then((text) => put(place, 'answer', '.css', text)),
  ]);
  const known = { files: JSON.stringify([script, stylesheet, font]), policy: JSON.stringify(policyOfFiles) };
  await write(path.join(place, 'worker.js'), await scriptText('worker', known));
  return { script, stylesheet, font, worker: '/a/worker.js' };
}

/** @param known what the script is told by name. */
async function scriptText(name: 'main' | 'worker', known: Record<string, string> = {}): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`src/answer/browser/${name}.ts`],
    define: known,
    bundle: true,
    minify: true,
    format: 'iife',
    // What phones of five years ago run.
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  const [script] = outputFiles;
  if (!script) throw new Error('The answer pages have no script.');
  return script.contents;
}

/** @param font its public path. */
async function stylesheetText(font: string): Promise<Uint8Array> {
  const source = await readFile(stylesheetFile, 'utf8');
  const made = await postcss([tailwind({ base: root, optimize: { minify: true } })]).process(source, {
    from: stylesheetFile,
  });
  const css = made.css.replace(/\/\*!.*?\*\//gs, '').trim();
  const withFont = css.replace(/url\([^)]*\.woff2['"]?\)/g, `url(${font})`);
  if (withFont === css) throw new Error('The answer pages’ stylesheet names no font.');
  return Buffer.from(withFont);
}

const smallest = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

/** Writes one file and what it is when compressed. Its public path. */
async function put(place: string, name: string, ending: string, content: Uint8Array): Promise<string> {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 10);
  const file = `${name}-${hash}${ending}`;
  await write(path.join(place, file), content);
  return `/answer/${file}`;
}

async function write(whole: string, content: Uint8Array): Promise<void> {
  await Promise.all([
    writeFile(whole, content),
    promisify(brotliCompress)(content, smallest).then((less) => writeFile(`${whole}.br`, less)),
    promisify(gzip)(content, { level: 9 }).then((less) => writeFile(`${whole}.gz`, less)),
  ]);
}
