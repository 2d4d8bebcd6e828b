import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { testBuild, testSettings } from './test-settings';
import { buildIfStale } from './build';

type Counts = { passed: number; failed: number };

/** A part of `npm test`: runs it, and says how many tests passed and failed. */
type Part = { name: string; run: (report: string) => Promise<Counts> | Counts };

const parts: Part[] = [
  { name: 'types', run: () => one(npm('types')) },
  { name: 'lint', run: () => one(npm('lint')) },
  { name: 'unit', run: (report) => vitest('unit', report) },
  { name: 'integration', run: (report) => vitest('integration', report) },
  { name: 'build', run: build },
  { name: 'e2e', run: playwright },
];

/** Runs all parts up to the first that fails, and ends with the sum on a line by itself. @returns the exit code */
export async function test(): Promise<0 | 1> {
  const folder = mkdtempSync(path.join(tmpdir(), 'roundtable-reports-'));
  const sum = { passed: 0, failed: 0 };
  for (const { name, run } of parts) {
    console.log(`\n── ${name} ──`);
    const start = performance.now();
    const { passed, failed } = await run(path.join(folder, `${name}.json`));
    sum.passed += passed;
    sum.failed += failed;
    console.log(
      `── ${name}: ${failed ? 'failed' : 'passed'} in ${((performance.now() - start) / 1000).toFixed(1)} s`,
    );
    if (failed) break;
  }
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

function npm(script: string, args: string[] = [], env: Record<string, string> = {}): boolean {
  // Run by npm, the same npm serves us; run by hand, the one on the path.
  const [command, ...rest] = process.env.npm_execpath
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  const all = [...rest, 'run', '--silent', script, '--', ...args];
  return spawnSync(command, all, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

const vitestReport = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number() })
  .transform(({ numPassedTests: passed, numFailedTests: failed }) => ({ passed, failed }));

function vitest(project: 'unit' | 'integration', report: string): Counts {
  const ok = npm(project, ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
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

function playwright(report: string): Counts {
  const ok = npm('e2e', ['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return counted(ok, countsIn(report, playwrightReport));
}

function countsIn(report: string, shape: z.ZodType<Counts>): Counts {
  return existsSync(report)
    ? shape.parse(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 };
}
