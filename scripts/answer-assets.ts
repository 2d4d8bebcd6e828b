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
const fonts = path.join(root, 'src/ui/fonts');
const fontFile = 'atkinson-hyperlegible-next.woff2';
const moreFile = 'atkinson-hyperlegible-next-more.woff2';
const stylesheetFile = path.join(root, 'src/answer/answer.css');

/** Where the files that go with the answer pages are found, below the server's own address. */
export type AnswerAssets = {
  script: string;
  stylesheet: string;
  font: string;
  moreLetters: string;
  worker: string;
};

/**
 * Writes what goes with the answer pages into `folder`/answer, each file under a name that changes with it, and again
 * compressed beside it: one script, one stylesheet, one font, and its letters for languages that need more. The worker
 * alone keeps its name, by which browsers ask whether there is a newer one, and stands among the pages that it is for.
 */
export async function buildAnswerAssets(folder: string): Promise<AnswerAssets> {
  const place = path.join(folder, 'answer');
  await mkdir(place, { recursive: true });
  const [font, moreLetters] = await Promise.all([
    readFile(path.join(fonts, fontFile)).then((file) => put(place, 'atkinson', '.woff2', file)),
    readFile(path.join(fonts, moreFile)).then((file) => put(place, 'more-letters', '.woff2', file)),
  ]);
  const [script, stylesheet] = await Promise.all([
    scriptText('main').then((text) => put(place, 'answer', '.js', text)),
    stylesheetText({ [fontFile]: font, [moreFile]: moreLetters }).then((text) =>
      put(place, 'answer', '.css', text),
    ),
  ]);
  const files = JSON.stringify([script, stylesheet, font, moreLetters]);
  const known = { files, policy: JSON.stringify(policyOfFiles) };
  await write(path.join(place, 'worker.js'), await scriptText('worker', known));
  return { script, stylesheet, font, moreLetters, worker: '/a/worker.js' };
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

/** @param places the public path of each font, by its file. */
async function stylesheetText(places: Record<string, string>): Promise<Uint8Array> {
  const source = await readFile(stylesheetFile, 'utf8');
  const made = await postcss([tailwind({ base: root, optimize: { minify: true } })]).process(source, {
    from: stylesheetFile,
  });
  const css = made.css.replace(/\/\*!.*?\*\//gs, '').trim();
  return Buffer.from(
    css.replace(/url\(['"]?[^)]*?([\w-]+\.woff2)['"]?\)/g, (_, file: string) => {
      const found = places[file];
      if (!found) throw new Error(`The answer pages’ stylesheet names a font that is not there: ${file}`);
      return `url(${found})`;
    }),
  );
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
