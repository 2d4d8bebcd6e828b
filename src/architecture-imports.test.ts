import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The import rules need no types; without them a file that nobody has written can be linted. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [{ ...tseslint.configs.disableTypeChecked, files: ['**/*.ts', '**/*.tsx'] }],
});

async function complaints(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
  return (result?.messages ?? [])
    .map((found) => found.ruleId ?? found.message)
    .filter((id) => !unconcerned.has(id));
}

/** An import that a snippet does nothing with. */
const unconcerned = new Set([
  '@typescript-eslint/no-unused-vars',
  '@typescript-eslint/consistent-type-imports',
]);

const needs = 'src/features/needs';

/** Who may import what; `type:` before a source makes it an import of types alone. */
const imports: { file: string; may: string[]; mayNot: string[] }[] = [
  {
    file: `${needs}/model.ts`,
    may: ['./met/model', '@/features/accounts/model', '@/features/audit/model', '@/calendar/days'],
    mayNot: [
      'date-fns',
      './schema',
      './policy',
      './data',
      '@/features/accounts/data',
      '@/features/tables/model',
      '@/server/clock',
      '@/ui/table',
      'zod',
      'react',
      'node:crypto',
      'next/link',
      '@/generated/prisma/client',
    ],
  },
  {
    file: `${needs}/urgency.ts`,
    may: ['./model', './met/urgency', '@/features/accounts/model', '@/calendar/london'],
    mayNot: ['./schema', './data', '@/features/tables/model', '@/server/db', 'zod', 'react'],
  },
  {
    file: 'src/features/tables/solver/aims.ts',
    may: ['./input', './capacity'],
    mayNot: ['./schema', '../model', '@/features/participants/model', '@/server/clock', 'zod', 'date-fns'],
  },
  {
    file: 'src/features/tables/quality/model.ts',
    may: ['../solver/aims', '../supporters', '../model'],
    mayNot: ['../solver/schema', '../data'],
  },
  {
    file: 'src/features/tables/plans/moving/model.ts',
    may: ['../model', '../../quality/model', '../../seats'],
    mayNot: ['../../repair/model', '../../prints/model'],
  },
  {
    file: 'src/features/tables/aims/model.ts',
    may: ['../model', './weights'],
    mayNot: ['../rules/model', '../plans/model'],
  },
  {
    file: 'src/features/tables/components/table-list.tsx',
    may: ['../model', './table'],
    mayNot: ['../rules/model', '../plans/components/plan-board'],
  },
  { file: 'src/features/tables/dragons/model.ts', may: [], mayNot: ['../model', './fire'] },
  { file: 'src/features/cohorts/dragons/data.ts', may: [], mayNot: ['../model', '@/server/db'] },
  {
    file: 'src/features/evaluations/model.ts',
    may: ['@/features/tables/model', '@/features/forms/answers'],
    mayNot: ['@/features/tables/solver/aims'],
  },
  {
    file: `${needs}/policy.ts`,
    may: [
      './model',
      '@/features/cohorts/model',
      '@/features/cohorts/policy',
      '@/server/permission',
      '@/server/viewer',
    ],
    mayNot: ['./data', './schema', '@/features/tables/policy', '@/server/db', '@/server/write', 'zod'],
  },
  {
    file: `${needs}/schema.ts`,
    may: ['./model', '@/features/cohorts/model', 'zod', '@/calendar/days'],
    mayNot: ['./data', './commands', '@/server/db', '@/features/reports/model', 'papaparse'],
  },
  {
    file: `${needs}/data.ts`,
    may: [
      './model',
      './schema',
      '@/features/participants/model',
      '@/features/participants/data',
      '@/server/db',
      '@/server/viewer',
      '@/server/clock',
      '@/generated/prisma/client',
      'zod',
    ],
    mayNot: [
      './commands',
      './policy',
      '@/features/participants/commands',
      '@/server/mail',
      '@/server/write',
      '@/features/tables/model',
      'pg',
      'next/navigation',
    ],
  },
  {
    file: `${needs}/commands.ts`,
    may: [
      './model',
      './policy',
      './data',
      '@/features/participants/data',
      '@/features/messages/commands',
      '@/features/cohorts/model',
      '@/server/write',
      '@/server/clock',
      '@/server/mail',
      '@/server/jobs',
      'type:./schema',
      'type:@/server/db',
    ],
    mayNot: [
      './actions',
      './schema',
      'type:@/features/cohorts/schema',
      './components/need-list',
      '@/features/participants/policy',
      '@/features/tables/commands',
      '@/server/db',
      '@/server/form-action',
      'next/navigation',
      '@/generated/prisma/client',
    ],
  },
  {
    file: `${needs}/actions.ts`,
    may: [
      './commands',
      './schema',
      './data',
      './model',
      '@/server/form-action',
      '@/server/viewer',
      'type:@/features/cohorts/model',
      'next/navigation',
    ],
    mayNot: [
      './policy',
      '@/features/cohorts/model',
      '@/features/participants/commands',
      '@/features/participants/data',
      '@/server/db',
      '@/server/write',
      '@/ui/table',
      'zod',
    ],
  },
  {
    file: `${needs}/jobs.ts`,
    may: ['./commands', './data', '@/server/jobs', '@/features/messages/commands'],
    mayNot: ['./actions', './components/need-list', '@/features/reports/commands', '@/server/db'],
  },
  {
    file: `${needs}/components/need-list.tsx`,
    may: [
      './need-row',
      '../actions',
      '../model',
      '../schema',
      '@/features/participants/components/name',
      '@/features/participants/model',
      '@/ui/table',
      'react',
      'next/link',
      'recharts',
    ],
    mayNot: [
      '../data',
      '../commands',
      '../policy',
      '@/server/viewer',
      '@/generated/prisma/enums',
      '@/features/participants/actions',
      '@/features/reports/components/report',
      'node:fs',
      'pino',
    ],
  },
  {
    file: `${needs}/model.test.ts`,
    may: [
      './model',
      './policy',
      './schema',
      '@/features/cohorts/model',
      '@tests/support/builders',
      'vitest',
      'fast-check',
    ],
    mayNot: ['./data', './commands', '@/features/reports/model', '@/generated/prisma/client'],
  },
  {
    file: 'src/app/facilitate/needs/page.tsx',
    may: [
      '@/features/needs/components/need-list',
      '@/features/needs/actions',
      '@/features/needs/data',
      '@/features/needs/model',
      '@/ui/page',
      '@/server/viewer',
      '@/server/clock',
      'next/navigation',
    ],
    mayNot: [
      '@/features/needs/commands',
      '@/features/needs/policy',
      '@/server/db',
      '@/server/write',
      '@/generated/prisma/client',
      'pg',
    ],
  },
  {
    file: 'src/app/facilitate/layout.tsx',
    may: ['@/server/viewer', '@/ui/site-header', '@/features/accounts/components/who', 'react'],
    mayNot: ['@/server/session', '@/features/accounts/policy'],
  },
  {
    file: 'src/app/api/needs/route.ts',
    may: [
      '@/features/needs/commands',
      '@/features/needs/data',
      '@/features/needs/schema',
      '@/server/errors',
      'next/server',
    ],
    mayNot: [
      '@/features/needs/policy',
      '@/features/needs/actions',
      '@/features/needs/components/need-list',
      '@/ui/page',
      '@/generated/prisma/client',
    ],
  },
  {
    file: 'src/command-line/ratings.ts',
    may: [
      '@/features/ratings/data',
      '@/features/ratings/commands',
      '@/features/ratings/model',
      '@/features/forms/schema',
      '@/server/viewer',
      './main',
      'commander',
      'node:fs/promises',
    ],
    mayNot: [
      '@/features/ratings/actions',
      '@/features/ratings/policy',
      '@/ui/table',
      '@/generated/prisma/client',
    ],
  },
  {
    file: 'src/calendar/days.ts',
    may: ['./london', 'date-fns', '@date-fns/tz'],
    mayNot: ['@/features/cohorts/model', '@/server/clock', '@/ui/table', 'react', 'zod'],
  },
  {
    file: 'src/proxy.ts',
    may: ['@/server/env', 'next/server'],
    mayNot: ['@/features/accounts/data', '@/features/accounts/jobs', '@/ui/page', 'pg'],
  },
  {
    file: 'src/instrumentation.ts',
    may: ['@/server/jobs', '@/features/messages/jobs'],
    mayNot: ['@/features/messages/commands', '@/features/messages/data'],
  },
  {
    file: 'src/ui/table.tsx',
    may: ['./button', '@/ui/button', '@/calendar/written', 'react', 'next/link'],
    mayNot: ['@/features/needs/model', '@/server/clock', 'zod', 'pg'],
  },
  {
    file: 'src/server/write.ts',
    may: ['./db', '@/server/clock', '@/generated/prisma/client', 'type:@/ui/form-state', 'pg', 'node:crypto'],
    mayNot: ['@/features/accounts/model', '@/ui/table', '@/ui/form-state'],
  },
  {
    file: 'prisma/seed.ts',
    may: [
      '@/features/cohorts/commands',
      '@/features/cohorts/data',
      '@/server/viewer',
      '@tests/support/builders',
    ],
    mayNot: ['@/features/cohorts/actions', '@/generated/prisma/client', '@/ui/table'],
  },
  {
    file: 'scripts/jobs.ts',
    may: ['@/server/jobs', '@/features/messages/jobs', '@/features/messages/commands', 'node:fs'],
    mayNot: ['@/features/messages/policy', '@/generated/prisma/client'],
  },
  {
    file: 'tests/integration/needs.test.ts',
    may: [
      '@/features/needs/commands',
      '@/features/needs/policy',
      '@/server/db',
      '@tests/support/database',
      'vitest',
    ],
    mayNot: ['@/generated/prisma/client'],
  },
  { file: 'src/features/dragons/data.ts', may: [], mayNot: ['@/server/db', './model'] },
];

const statement = (source: string) =>
  source.startsWith('type:')
    ? `import type { x } from '${source.slice(5)}';`
    : `import { x } from '${source}';`;

describe.each(imports)('$file', ({ file, may, mayNot }) => {
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
    expect(await complaints(`${needs}/policy.ts`, code)).toEqual(['boundaries/dependencies']);
    expect(await complaints(`${needs}/commands.ts`, code)).toEqual(['boundaries/dependencies']);
    expect(await complaints('src/app/facilitate/page.tsx', code)).toEqual([]);
  }
  expect(
    await complaints(`${needs}/data.ts`, "import { scopeOf, type Viewer } from '@/server/viewer';"),
  ).toEqual([]);
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
  const said = async (file: string, code: string) =>
    (await eslint.lintText(code, { filePath: path.join(root, file) }))[0]?.messages
      .map((found) => found.message)
      .join('\n');
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
