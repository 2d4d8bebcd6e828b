import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

const place = (file: string): URL => new URL(`../${file}`, import.meta.url);
const read = (file: string): string => readFileSync(place(file), 'utf8');

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));
const programs = ['scripts', 'tests', 'prisma', 'eslint'].flatMap((folder) =>
  readdirSync(place(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.m?ts$|\.mjs$|\.cjs$/.test(file))
    .map((file) => ({ file: `${folder}/${file}`, code: read(`${folder}/${file}`) })),
);
const filesWith = (pattern: RegExp): string[] =>
  programs.flatMap(({ file, code }) => (pattern.test(code) ? [file] : []));

test('nothing needs a shell, which is not the same on every machine', () => {
  expect(programs.map(({ file }) => file.replaceAll('\\', '/'))).toContain('scripts/postgres.ts');
  expect(filesWith(/\/bin\/\w*sh\b|['"`]\w*sh['"`], \[['"`]-c|\bshell: |\bexec(Sync)?\(['"`]/)).toEqual([]);
});

test('npm is started by its file: what Windows has by that name is no program', () => {
  expect(filesWith(/\b(spawn|execFile|run)(Sync)?\(['"`](npm|npx)\b/)).toEqual([]);
});

test('the commands of package.json are such as cmd.exe reads like any shell', () => {
  const strange = Object.entries(scripts).filter(([, command]) =>
    /['$`;|*<>()]|^\w+=|\b(rm|cp|mv|cat) /.test(command),
  );
  expect(strange).toEqual([]);
});

test('Git writes the same line ends on every machine', () => {
  expect(read('.gitattributes')).toMatch(/^\* text=auto eol=lf$/m);
});
