import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { testBuild, testSettings } from './test-settings';
import { buildIfStale } from './build';
import { npmCommand } from './step.mjs';

type Counts = { passed: number; failed: number };

/** A part of `npm test`: runs it, and says how many tests passed and failed. `alone` when what it prints can be printed at once. */
type Part = { name: string; run: (report: string, alone: boolean) => Promise<Counts> };

const types: Part = { name: 'types', run: async (_, alone) => one(await npm('types', alone)) };
const lint: Part = { name: 'lint', run: async (_, alone) => one(await npm('lint', alone)) };
const unit: Part = { name: 'unit', run: (report, alone) => vitest('unit', report, alone) };
const integration: Part = {
  name: 'integration',
  run: (report, alone) => vitest('integration', report, alone),
};

/** Rounds follow each other; the parts of a round run side by side, since each keeps one core busy. */
const rounds: Part[][] = [
  [types],
  [lint, unit],
  [integration],
  [{ name: 'build', run: build }],
  [{ name: 'e2e', run: playwright }],
];

/** Runs all parts up to the first that fails, and ends with the sum on a line by itself. @returns the exit code */
export async function test(): Promise<0 | 1> {
  const folder = mkdtempSync(path.join(tmpdir(), 'roundtable-reports-'));
  const sum = { passed: 0, failed: 0 };
  const runPart = async ({ name, run }: Part, alone: boolean): Promise<void> => {
    if (alone) console.log(`\n── ${name} ──`);
    const start = performance.now();
    const { passed, failed } = await run(path.join(folder, `${name}.json`), alone);
    sum.passed += passed;
    sum.failed += failed;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`── ${name}: ${failed ? 'failed' : 'passed'} in ${seconds} s`);
  };
  for (const round of rounds)
    if (!sum.failed) await Promise.all(round.map((part) => runPart(part, round.length === 1)));
  rmSync(folder, { recursive: true });
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed ? 1 : 0;
}

const one = (ok: boolean): Counts => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** A step that fails without a test to blame (nothing could be loaded, say) counts as one failure. */
const counted = (ok: boolean, { passed, failed }: Counts): Counts => ({
  passed,
  failed: ok ? failed : Math.max(failed, 1),
});

/** Runs a script of package.json. What it prints is printed as it comes or, beside another, as a whole at its end. */
async function npm(
  script: string,
  alone: boolean,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<boolean> {
  const [command, ...rest] = npmCommand();
  const child = spawn(command, [...rest, 'run', '--silent', script, '--', ...args], {
    stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => void printed.push(chunk));
  const code = await new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
  if (!alone) console.log(`\n── ${script} ──\n${Buffer.concat(printed).toString()}`);
  return code === 0;
}

const vitestReport = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number() })
  .transform(({ numPassedTests: passed, numFailedTests: failed }) => ({ passed, failed }));

async function vitest(project: 'unit' | 'integration', report: string, alone: boolean): Promise<Counts> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ok = await npm(project, alone, reporters);
  return counted(ok, countsIn(report, vitestReport));
}

async function build(): Promise<Counts> {
  try {
    await buildIfStale(testBuild, { ...process.env, ...testSettings });
    return { passed: 0, failed: 0 };
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return one(false);
  }
}

const playwrightReport = z
  .object({ stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }) })
  .transform(({ stats: { expected, flaky, unexpected } }) => ({
    passed: expected + flaky,
    failed: unexpected,
  }));

async function playwright(report: string, alone: boolean): Promise<Counts> {
  const settings = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const ok = await npm('e2e', alone, ['--reporter=list,json'], settings);
  return counted(ok, countsIn(report, playwrightReport));
}

function countsIn(report: string, shape: z.ZodType<Counts>): Counts {
  return existsSync(report)
    ? shape.parse(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 };
}
