import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { routes as answerRoutes } from '../src/answer/routes';

const place = (file: string): URL => new URL(`../${file}`, import.meta.url);
const read = (file: string): string => readFileSync(place(file), 'utf8');
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const filesIn = (folder: string): string[] =>
  readdirSync(place(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => path.extname(file))
    // Windows has its own way to write where a file is.
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();

const { scripts, engines, license, version } = z
  .object({
    scripts: z.record(z.string(), z.string()),
    engines: z.object({ node: z.string() }),
    license: z.string(),
    version: z.string(),
  })
  .parse(JSON.parse(read('package.json')));
const manifest = z
  .object({
    icons: z.array(
      z.object({ src: z.string(), sizes: z.string(), type: z.string(), purpose: z.string().optional() }),
    ),
    background_color: z.string(),
    theme_color: z.string(),
  })
  .parse(JSON.parse(read('public/manifest.webmanifest')));

/** What is served as it is, by its address: the files of public/, and those that Next takes from src/app. */
const served = [
  ...filesIn('public'),
  ...readdirSync(place('src/app')).filter((name) => /\.(svg|png|ico)$/.test(name)),
];
const fileOf = (address: string): string =>
  ['public', 'src/app'].map((folder) => folder + address).find((file) => existsSync(place(file))) ??
  `public${address}`;

/** Width and height as the head of a PNG says them. */
function sizeOf(file: string): string {
  const bytes = readFileSync(place(file));
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

test('every icon of the manifest is there, in its size, and one of them can be cut to a circle', () => {
  for (const { src, sizes, type } of manifest.icons) {
    if (type === 'image/svg+xml') expect(read(fileOf(src))).toContain('<svg');
    else expect(sizeOf(fileOf(src)), src).toBe(sizes);
  }
  expect(manifest.icons.map(({ sizes, purpose }) => purpose ?? sizes)).toEqual([
    'any',
    '192x192',
    '512x512',
    'maskable',
  ]);
  expect(sizeOf('src/app/apple-icon.png')).toBe('180x180');
});

test('the manifest has the colours of the pages', () => {
  const [light = ''] = all(read('src/ui/theme.css'), /^:root \{([^}]*)\}/gm);
  expect([manifest.background_color, manifest.theme_color]).toEqual([
    ...all(light, /--paper: (\S+);/g),
    ...all(light, /--card: (\S+);/g),
  ]);
});

test('the picture that goes with a link is as large as the page says, and light', () => {
  const layout = read('src/app/(public)/layout.tsx');
  const [url = ''] = all(layout, /url: '(\S+)'/g);
  expect(sizeOf(`public${url}`)).toBe(
    `${all(layout, /width: (\d+)/g).join()}x${all(layout, /height: (\d+)/g).join()}`,
  );
  expect(readFileSync(place(`public${url}`)).length).toBeLessThan(100_000);
});

test('the pictures of README.md are there, say in words what they show, and are light; no other lies beside them', () => {
  const readme = read('README.md');
  const inMarkdown = [...readme.matchAll(/!\[([^\]]+)\]\(([^)]+)\)/g)];
  const inHtml = [...readme.matchAll(/<img src="([^"]+)"[^>]* alt="([^"]+)">/g)];
  const pictures = [
    ...inMarkdown.map(([, words = '', file = '']) => ({ words, file })),
    ...inHtml.map(([, file = '', words = '']) => ({ words, file })),
  ];
  expect(pictures.map(({ file }) => file).toSorted()).toEqual(
    filesIn('docs/pictures').map((file) => `docs/pictures/${file}`),
  );
  for (const { file, words } of pictures) {
    expect(words.length, file).toBeGreaterThan(80);
    expect(readFileSync(place(file)).length, file).toBeLessThan(150_000);
  }
});

test('files that are the same for everybody are served while the database is away, and nothing else comes past the gate', () => {
  // As Next reads it: the whole path.
  const gate = new RegExp(
    `^${(all(read('src/proxy.ts'), /matcher:\s+'([^']+)'/g)[0] ?? '').replaceAll('\\\\', '\\')}$`,
  );
  expect(served).toEqual(
    expect.arrayContaining(['robots.txt', 'icons/192.png', 'icon.svg', 'apple-icon.png']),
  );
  expect(served.filter((file) => gate.test(`/${file}`))).toEqual([]);
  const alike = served.flatMap((file) => [
    `/${file}x`,
    `/${file}/x`,
    `/x/${file}`,
    `/${file.replaceAll('.', 'x')}`,
  ]);
  expect(
    ['/', '/a/x', '/icons/x.png', '/favicon.ico', '/_next/images', ...alike].filter(
      (address) => !gate.test(address),
    ),
  ).toEqual([]);
});

/** The address of each page below a folder of src/app, with "x" for whatever stands in brackets. */
function addresses(folder: string): string[] {
  const files = filesIn(`src/app/${folder}`).filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file));
  const parts = files.map((file) =>
    `${folder}/${file}`
      .split('/')
      .slice(0, -1)
      .filter((part) => !part.startsWith('(')),
  );
  return parts.map((names) => `/${names.map((name) => (name.startsWith('[') ? 'x' : name)).join('/')}`);
}

// Of the pages of those who answer, the one for everybody.
/** The pages in front of Next that anybody may find: how answers are kept, and each course that takes applications. */
const found: readonly string[] = ['/how-answers-are-kept', '/apply/[slug]'];
const withX = (route: string): string => route.replaceAll(/\[\w+\]/g, 'x');

test('robots.txt keeps every page that is not public out of indexes, and no public page but what follows the sign-in', () => {
  const rules = all(read('public/robots.txt'), /^Disallow: (\S+)$/gm).map(
    (rule) => new RegExp(`^${rule.replace('?', '\\?').replace('*', '.*')}`),
  );
  const isKept = (address: string): boolean => rules.some((rule) => rule.test(address));
  const folders = readdirSync(place('src/app'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const closed = [
    ...folders.filter((name) => name !== '(public)').flatMap(addresses),
    ...answerRoutes.filter((route) => !found.includes(route)).map(withX),
  ];
  expect(closed).toEqual(
    expect.arrayContaining([
      '/a/x',
      '/t',
      '/t/x',
      '/my',
      '/facilitate',
      '/admin',
      '/coach',
      '/impact',
      '/api/health',
    ]),
  );
  expect([...closed, '/t?code=x', '/sign-in/link/x'].filter((address) => !isKept(address))).toEqual([]);
  const open = [
    ...addresses('(public)').filter((address) => !address.startsWith('/sign-in/')),
    ...found.map(withX),
  ];
  expect(open).toEqual(expect.arrayContaining(['/', '/accessibility', '/sign-in']));
  expect(open.filter(isKept)).toEqual([]);
});

test('the workflow runs npm test, today and on the oldest Node that will do, and what differs on each machine', () => {
  const workflow = read('.github/workflows/ci.yml');
  expect(all(workflow, /run: (.*)/g)).toEqual(['npm test', 'npm test', 'npm run starts', 'npm run unit']);
  expect(all(workflow, /machine: \[(.*)\]/g)).toEqual(['ubuntu-latest, macos-latest, windows-latest']);
  expect(scripts.test).toBe('node scripts/test.mjs');
  const versions = all(workflow, /node-version: (.*)/g);
  expect(versions).toHaveLength(3);
  expect(versions[2]).toBe(versions[0]);
  expect(`>=${versions[1]}`).toBe(engines.node);
  expect(versions[0]).toBe(all(read('Dockerfile'), /^FROM node:(\d+)/gm)[0]);
});

test('LICENSE and CHANGELOG.md say what package.json says', () => {
  expect(read('LICENSE').split('\n')[0]).toBe(`${license} License`);
  expect(all(read('CHANGELOG.md'), /^## \[?([\w.]+)/gm).slice(0, 2)).toEqual(['Unreleased', version]);
});
