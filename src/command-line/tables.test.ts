import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { main } from './main';

const input = {
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
  ['there is a plan', 0, input],
  ['there is none', 3, { ...input, tables: input.tables.slice(1) }],
  ['the input is wrong', 2, { ...input, days: 0 }],
  ['the file is no JSON', 2, undefined],
])('tables: when %s, it ends with %i', async (_, ending, content) => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'roundtable-')), 'seating.json');
  writeFileSync(file, content ? JSON.stringify(content) : 'people: many');
  expect(await main(['node', 'roundtable', 'tables', '--file', file, '--json'])).toBe(ending);
  expect(await main(['node', 'roundtable', 'tables', '--file', file])).toBe(ending);
});
