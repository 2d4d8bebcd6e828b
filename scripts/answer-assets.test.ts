import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { polish } from '@/languages/polish';
import { welsh } from '@/languages/welsh';
import { type AnswerAssets, buildAnswerAssets } from './answer-assets';

let folder: string;
let assets: AnswerAssets;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'answer-assets-'));
  assets = await buildAnswerAssets(folder);
});
afterAll(() => rm(folder, { recursive: true }));

/** Where each lies: the worker beside the others, though it is asked for among the pages that it is for. */
const all = () => Object.values({ ...assets, worker: '/answer/worker.js' });
const read = (address: string) => readFile(path.join(folder, address));

test('each file has a name that changes with it, but for the worker, and each is compressed', async () => {
  expect(assets.script).toMatch(/^\/answer\/answer-[\w-]{10}\.js$/);
  expect(assets.stylesheet).toMatch(/^\/answer\/answer-[\w-]{10}\.css$/);
  expect(assets.font).toMatch(/^\/answer\/atkinson-[\w-]{10}\.woff2$/);
  expect(assets.worker).toBe('/a/worker.js');
  const files = all().flatMap((address) => [address, `${address}.br`, `${address}.gz`]);
  expect((await readdir(path.join(folder, 'answer'))).sort()).toEqual(
    files.map((file) => path.basename(file)).sort(),
  );
  for (const address of all()) {
    const whole = await read(address);
    expect(brotliDecompressSync(await read(`${address}.br`)).equals(whole)).toBe(true);
    expect(gunzipSync(await read(`${address}.gz`)).equals(whole)).toBe(true);
  }
});

test('letters that Welsh and Polish need stand in a file of their own, and none of them is left out', async () => {
  const stylesheet = (await read(assets.stylesheet)).toString();
  const ranges = /unicode-range:([^;}]*)/i.exec(stylesheet)?.[1]?.split(',') ?? [];
  const has = (letter: string) =>
    ranges.some((range) => {
      const [from = '', to = from] = range.trim().replace(/^u\+/i, '').split('-');
      const code = letter.charCodeAt(0);
      return code >= parseInt(from, 16) && code <= parseInt(to, 16);
    });
  const letters = [welsh, polish].flatMap(
    (catalogue) => Object.values(catalogue).join('').match(/[Ā-ɏ]/g) ?? [],
  );
  expect([...new Set(letters)].filter((letter) => !has(letter))).toEqual([]);
  expect((await read(assets.moreLetters)).byteLength).toBeLessThan(5_000);
});

test('the script is whole, asks for nothing else and makes no code, so that the strictest policy takes it', async () => {
  const script = (await read(assets.script)).toString();
  expect(script).toContain('data-answers');
  expect(script).not.toMatch(/\bimport\b|\brequire\(|\beval\(|new Function|\?\.[a-z(]|\?\?/);
});

test('the stylesheet draws marks and buttons, finds the font, and loads nothing else', async () => {
  const stylesheet = (await read(assets.stylesheet)).toString();
  for (const rule of ['.mark-face', '.btn-primary', '.sr-only', '.text-red', '@media print', '--paper:'])
    expect(stylesheet).toContain(rule);
  expect(stylesheet.match(/url\([^)]*\)/g)).toEqual([`url(${assets.font})`, `url(${assets.moreLetters})`]);
  expect(stylesheet).not.toContain('@import');
});
