import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { main } from './main';

const problem = {
  people: Array.from({ length: 11 }, (_, index) => ({ id: `p${index + 1}` })),
  tables: [
    { id: 't1', min: 5, max: 6 },
    { id: 't2', min: 5, max: 6 },
  ],
  days: 1,
  remix: true,
  rules: [],
  aims: [],
  seed: 1,
  timeLimitMs: 1_000,
};

it.each([
  ['there is a plan', 0, problem],
  ['there is none', 3, { ...problem, tables: problem.tables.slice(1) }],
  ['the problem is wrong', 2, { ...problem, days: 0 }],
  ['the file is no JSON', 2, undefined],
])('tables: when %s, it ends with %i', async (_, ending, content) => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'roundtable-')), 'problem.json');
  writeFileSync(file, content ? JSON.stringify(content) : 'people: many');
  expect(await main(['node', 'roundtable', 'tables', '--file', file, '--json'])).toBe(ending);
  expect(await main(['node', 'roundtable', 'tables', '--file', file])).toBe(ending);
});
