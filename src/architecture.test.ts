import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { complaints, root } from '@tests/support/house-rules';
import { needs } from '@tests/support/import-rows';
import { order } from '../eslint/import-table.mjs';
import { rooms } from '../eslint/room-order.mjs';

const dumps = [
  'lib',
  'utils',
  'util',
  'helpers',
  'helper',
  'services',
  'service',
  'common',
  'misc',
  'shared',
  'types',
  'index',
];
const routing =
  /^(page|layout|route|error|global-error|not-found|icon|apple-icon|manifest|robots|sitemap|globals)\.\w+$/;

/** What is wrong with the place or the name of a file, given as "src/…"; null when it is at home. */
function misplaced(file: string): string | null {
  const [, area, ...rest] = file.split('/');
  const name = rest.at(-1) ?? '';
  const dump = rest.find((part) => dumps.includes(part.split('.')[0] ?? ''));
  if (area !== 'app' && dump)
    return `"${dump}" says nothing: name it after its noun, or put it into the file of its kind`;
  if (area === 'app')
    return routing.test(name)
      ? null
      : 'src/app is routing only: this belongs in a feature’s components/, or ui/';
  if (area !== 'features') return null;
  return strayInFeature(rest);
}

function strayInFeature([feature = '', ...inside]: string[]): string | null {
  if (!order.flat().includes(feature))
    return `"${feature}" has no place in the order of features in eslint/import-table.mjs`;
  const name = inside.at(-1) ?? '';
  const folder = inside.slice(0, inside.includes('components') ? inside.indexOf('components') : -1).join('/');
  if (folder && !inRoom(folder, rooms[feature]?.flat() ?? []))
    return `"${folder}" has no place among the rooms of ${feature} in eslint/room-order.mjs`;
  if (inside.slice(0, -1).includes('components'))
    return /\.tsx?$/.test(name) ? null : 'components/ holds .tsx and .ts';
  return /^[a-z]+(-[a-z]+)*(\.test)?\.ts$/.test(name)
    ? null
    : 'outside of components/ a feature holds .ts files, named by their kind or by their idea';
}

/** Whether a folder is one of these rooms, or lies in one that holds no rooms itself. */
const inRoom = (folder: string, named: readonly string[]): boolean =>
  named.some((room) => {
    const holdsRooms = named.some((other) => other.startsWith(`${room}/`));
    return folder === room || (!holdsRooms && folder.startsWith(`${room}/`));
  });

/** Folders of features that hold `model.ts` alone, with its test or without. */
function foldersOfOneIdea(files: readonly string[]): string[] {
  const folders = new Set(
    files.filter((file) => file.startsWith('src/features/')).map((file) => path.dirname(file)),
  );
  return [...folders].filter((folder) => {
    const kept = files.filter((file) => file.startsWith(`${folder}/`) && !file.endsWith('.test.ts'));
    return folder.split('/').length > 3 && kept.join() === `${folder}/model.ts`;
  });
}

function filesOf(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((file) => !file.startsWith('src/generated/'));
}

describe('every file is in a room that everyone knows', () => {
  test('in src', () => {
    const strays = filesOf('src').flatMap((file) => {
      const reason = misplaced(file);
      return reason ? [`${file}: ${reason}`] : [];
    });
    expect(strays).toEqual([]);
  });

  test('and every room that has a place is there', () => {
    const files = filesOf('src/features');
    const named = Object.entries(rooms).flatMap(([feature, rows]) =>
      rows.flat().map((room) => path.join('src/features', feature, room, '/')),
    );
    expect(named.filter((room) => !files.some((file) => file.startsWith(room)))).toEqual([]);
  });

  test('and a folder is more than one idea', () => {
    const alone = foldersOfOneIdea(filesOf('src'));
    expect(alone.map((folder) => `${folder}: one idea is a file, ${path.basename(folder)}.ts`)).toEqual([]);
    expect(
      foldersOfOneIdea([
        'src/features/needs/met/model.ts',
        'src/features/needs/met/model.test.ts',
        'src/features/needs/model.ts',
        'src/features/lessons/kept/model.ts',
        'src/features/lessons/kept/data.ts',
      ]),
    ).toEqual(['src/features/needs/met']);
  });

  test.each([
    ['src/features/needs/model.ts'],
    ['src/features/needs/model.test.ts'],
    ['src/features/needs/urgency.ts'],
    ['src/features/needs/urgency.test.ts'],
    ['src/features/needs/components/need-list.tsx'],
    ['src/features/evaluations/collecting/keying/commands.ts'],
    ['src/features/evaluations/collecting/keying/components/key-form.tsx'],
    ['src/features/evaluations/collecting/import/uploads/data.ts'],
    ['src/features/evaluations/responses/components/x.tsx'],
    ['src/features/evaluations/responses/ballots/counting/data.ts'],
    ['src/app/(answer)/a/[link]/page.tsx'],
    ['src/ui/button.tsx'],
  ])('%s is at home', (file) => {
    expect(misplaced(file)).toBeNull();
  });

  test.each([
    ['src/features/needs/NeedsModel.ts', 'a feature holds'],
    ['src/features/needs/needs.json', 'a feature holds'],
    ['src/features/needs/index.ts', 'says nothing'],
    ['src/features/needs/types.ts', 'says nothing'],
    ['src/features/needs/helpers/dates.ts', 'says nothing'],
    ['src/features/needs/need-list.tsx', 'a feature holds'],
    ['src/features/tables/dragons/model.ts', 'no place among the rooms'],
    ['src/features/cohorts/dragons/components/x.tsx', 'no place among the rooms'],
    ['src/features/evaluations/collecting/model.ts', 'no place among the rooms'],
    ['src/features/evaluations/collecting/dragons/components/x.tsx', 'no place among the rooms'],
    ['src/features/evaluations/responses/dragons/model.ts', 'no place among the rooms'],
    ['src/features/needs/components/need.css', 'components/ holds'],
    ['src/features/dragons/model.ts', 'no place in the order'],
    ['src/ui/utils.ts', 'says nothing'],
    ['src/server/lib/dates.ts', 'says nothing'],
    ['src/app/facilitate/loading.tsx', 'routing only'],
    ['src/app/facilitate/cohort-card.tsx', 'routing only'],
  ])('%s is not', (file, reason) => {
    expect(misplaced(file)).toContain(reason);
  });
});

describe('what is written in one file alone', () => {
  const page = 'src/app/facilitate/needs/page.tsx';
  test.each([
    [`${needs}/actions.ts`, "'use server';", []],
    [`${needs}/commands.ts`, "'use server';", ['no-restricted-syntax']],
    [`${needs}/components/x.tsx`, "export async function send() { 'use server'; }", ['no-restricted-syntax']],
    ['src/server/clock.ts', 'export const now = () => new Date(Date.now());', []],
    [`${needs}/commands.ts`, 'export const now = new Date();', ['no-restricted-syntax']],
    [`${needs}/commands.ts`, 'export const now = Date.now();', ['no-restricted-syntax']],
    ['tests/integration/x.test.ts', 'export const now = Date();', ['no-restricted-syntax']],
    [`${needs}/model.ts`, "export const day = new Date('2017-11-23');", []],
    ['src/server/env.ts', 'export const all = process.env;', []],
    ['scripts/migrate.ts', 'export const all = process.env;', []],
    ['tests/support/database.ts', 'export const all = process.env;', []],
    ['playwright.config.ts', 'export const all = process.env;', []],
    ['src/server/db.ts', 'export const all = process.env;', ['no-restricted-properties']],
    ['tests/integration/x.test.ts', 'export const all = process.env;', ['no-restricted-properties']],
    [`${needs}/model.ts`, 'export const all = process.env;', ['no-restricted-properties']],
    [`${needs}/data.ts`, "import { x } from '@/generated/prisma/client';", []],
    ['src/server/db.ts', "import { x } from '../generated/prisma/client';", []],
    [
      'tests/support/database.ts',
      "import { x } from '../../src/generated/prisma/client';",
      ['boundaries/dependencies', 'no-restricted-imports'],
    ],
    [page, "import { Suspense } from 'react';", ['no-restricted-imports']],
    [`${needs}/model.ts`, 'export const x = {} as unknown as Date;', ['no-restricted-syntax']],
    [`${needs}/components/x.tsx`, "export const x = '/needs' as Route;", ['no-restricted-syntax']],
    ['src/addresses.ts', "export const x = '/needs' as Address;", []],
    [`${needs}/model.ts`, 'export let x: any;', ['@typescript-eslint/no-explicit-any']],
    [`${needs}/commands.ts`, "console.log('x');", ['no-restricted-globals']],
    ['src/command-line/main.ts', "console.log('x');", []],
  ])('%s: %s', async (file, code, expected) => {
    expect((await complaints(file, code)).toSorted()).toEqual(expected);
  });

  test('and no comment switches a rule off', async () => {
    const code = '// eslint-disable-next-line\nexport const now = new Date();';
    expect(await complaints(`${needs}/model.ts`, code)).toContain('no-restricted-syntax');
  });
});

describe('files and functions stay small', () => {
  const list = (lines: number) => `export const x = [\n${'  1,\n'.repeat(lines - 2)}];`;
  const body = (lines: number) => `export function x() {\n${'  x();\n'.repeat(lines - 2)}}`;
  test.each([
    ['src/app/facilitate/needs/page.tsx', 'file', 80, list],
    [`${needs}/model.ts`, 'file', 250, list],
    [`${needs}/components/x.tsx`, 'file', 250, list],
    [`${needs}/model.ts`, 'function', 40, body],
    [`${needs}/components/x.tsx`, 'function', 60, body],
  ])('%s: a %s has at most %i lines', async (file, _kind, most, code) => {
    expect(await complaints(file, code(most))).toEqual([]);
    expect(await complaints(file, code(most + 1))).toEqual([
      code === list ? 'max-lines' : 'max-lines-per-function',
    ]);
  });
});
