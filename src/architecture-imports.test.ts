import { describe, expect, test } from 'vitest';
import { complaints, said } from '@tests/support/house-rules';
import { needs } from '@tests/support/import-rows';
import { featureImports } from '@tests/support/import-rows-features';
import { outsideImports } from '@tests/support/import-rows-outside';
import { roomImports } from '@tests/support/import-rows-rooms';

const statement = (source: string) =>
  source.startsWith('type:')
    ? `import type { x } from '${source.slice(5)}';`
    : `import { x } from '${source}';`;

describe.each([...featureImports, ...roomImports, ...outsideImports])('$file', ({ file, may, mayNot }) => {
  test('imports what its row of the table allows', async () => {
    const refused = await Promise.all(
      may.map(async (source) => [source, await complaints(file, statement(source))] as const),
    );
    expect(refused.filter(([, found]) => found.length > 0)).toEqual([]);
  });

  test('and nothing else', async () => {
    const slipped = await Promise.all(
      mayNot.map(async (source) => [source, await complaints(file, statement(source))] as const),
    );
    expect(slipped.filter(([, found]) => !found.includes('boundaries/dependencies'))).toEqual([]);
  });
});

test('nobody further in than a page makes a viewer', async () => {
  for (const maker of ['currentViewer', 'requireViewer', 'system', 'guest']) {
    const code = `import { ${maker} } from '@/server/viewer';`;
    expect(await complaints(`${needs}/data.ts`, code)).toEqual(['boundaries/dependencies']);
    expect(await complaints(`${needs}/capabilities.ts`, code)).toEqual(['boundaries/dependencies']);
    expect(await complaints(`${needs}/commands.ts`, code)).toEqual(['boundaries/dependencies']);
    expect(await complaints('src/app/facilitate/page.tsx', code)).toEqual([]);
  }
  expect(await complaints(`${needs}/data.ts`, "import type { Viewer } from '@/server/viewer';")).toEqual([]);
});

test('a re-export and a dynamic import count as imports', async () => {
  expect(await complaints(`${needs}/model.ts`, "export * from './data';")).toEqual([
    'boundaries/dependencies',
  ]);
  expect(await complaints(`${needs}/model.ts`, "export const later = () => import('./data');")).toEqual([
    'boundaries/dependencies',
  ]);
});

test('every message says where the thing belongs', async () => {
  expect(await said(`${needs}/model.ts`, "import { x } from './data';")).toContain('a query in data.ts');
  expect(await said(`${needs}/model.ts`, "import { x } from '@/features/reports/model';")).toContain(
    'belongs in the upper one',
  );
  expect(await said('src/features/tables/quality/model.ts', "import { x } from '../plans/model';")).toContain(
    'What two rooms need belongs in the upper one',
  );
  expect(await said('src/features/tables/dragons/model.ts', "import { x } from '../model';")).toContain(
    'eslint/room-order.mjs',
  );
  expect(await said(`${needs}/model.ts`, 'export const x = new Date();')).toContain('server/clock.ts');
  expect(await said(`${needs}/model.ts`, 'export const x = process.env;')).toContain('server/env.ts');
  expect(await said(`${needs}/model.ts`, "'use server';")).toContain('actions.ts');
  expect(await said('src/features/dragons/model.ts', "import { x } from './data';")).toContain(
    'eslint/import-table.mjs',
  );
});
