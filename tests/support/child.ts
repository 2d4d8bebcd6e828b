import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { inject } from 'vitest';
import type { BuiltScript } from './built';

/** A process of its own. */
export type Child = {
  /** Everything that it said so far, on both streams. */
  said: () => string;
  /** Resolves once it has said a line that begins like this, or has ended. */
  says: (words: string) => Promise<void>;
  kill: () => Promise<void>;
  /** Its exit code; null when it was killed. */
  ended: Promise<number | null>;
};

/** A script of tests/support in a process of its own, with this one's settings. */
export function startChild(
  script: BuiltScript | 'hold-postgres',
  args: readonly string[] = [],
  settings: Record<string, string> = {},
): Child {
  // It finds Postgres by where it stands itself.
  const isSource = script === 'hold-postgres';
  const program = isSource
    ? ['--import', 'tsx', `tests/support/${script}.ts`]
    : [path.join(inject('built'), `${script}.mjs`)];
  const child = spawn(process.execPath, [...program, ...args], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const hear = (line: string): void => {
    lines.push(line);
    for (const look of waiting) look();
  };
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', hear);
  const ended = once(child, 'close').then(() => child.exitCode);
  const says = (words: string): Promise<void> => {
    const heard = new Promise<void>((resolve) => {
      const look = (): void => {
        if (lines.some((line) => line.startsWith(words))) resolve();
      };
      waiting.add(look);
      look();
    });
    return Promise.race([heard, ended.then(() => undefined)]);
  };
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  return { said: () => lines.join('\n'), says, kill, ended };
}
