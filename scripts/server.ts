import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A running server; `ended` says with which code it ended. */
export type Server = { ended: Promise<number>; stop: () => Promise<void> };

/** Starts the pages on `port` and waits until they answer. @throws with what the server said, when it doesn't come up. */
export async function serve(
  command: 'start' | 'dev',
  port: number,
  settings: NodeJS.ProcessEnv,
): Promise<Server> {
  const child = spawn(process.execPath, ['scripts/next.mjs', command], {
    env: { ...settings, PORT: String(port) },
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code]) => Number(code ?? 1));
  let said = '';
  const listen = (chunk: Buffer): void => void (said += chunk.toString());
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  const stop = async (): Promise<void> => {
    // On Windows a signal ends a process at once; that we are gone, it hears, and ends as it should.
    if (process.platform === 'win32' && child.connected) child.disconnect();
    else child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(patience);
  };
  if (!(await Promise.race([answers(port), ended.then(() => false)]))) {
    await stop();
    throw new Error(`The server did not come up. It said:\n${said}`);
  }
  // From here on, it speaks for itself.
  child.stdout?.off('data', listen).pipe(process.stdout);
  child.stderr?.off('data', listen).pipe(process.stderr);
  return { ended, stop };
}

async function answers(port: number): Promise<boolean> {
  for (const limit = performance.now() + 120_000; performance.now() < limit;) {
    const answer = await fetch(`http://localhost:${port}/api/health`).catch(() => null);
    if (answer?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
