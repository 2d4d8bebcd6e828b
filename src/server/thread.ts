import { pathToFileURL } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { z } from 'zod';

/** What a thread is handed: its module, its task, and a flag that is 1 once it is to stop. */
const handed = z.object({ module: z.string(), task: z.unknown(), flag: z.instanceof(SharedArrayBuffer) });

/** Work that would keep everybody waiting, in a thread of its own. `name`: of its module in src/threads. */
export type Thread = { name: string; task: object; onMessage: (message: unknown) => void };

/**
 * Runs a module of src/threads beside this one until it has nothing more to do. `stop` asks it to end early; it then still
 * says what it has.
 * @throws what the thread threw.
 */
export function inThread({ name, task, onMessage }: Thread): { ended: Promise<void>; stop: () => void } {
  const flag = new SharedArrayBuffer(4);
  const data: z.output<typeof handed> = { module: source(`threads/${name}.ts`).href, task, flag };
  const worker = new Worker(source('server/thread-begin.mjs'), { workerData: data });
  worker.on('message', onMessage);
  const ended = new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The thread ${name} ended with ${code}.`))));
  });
  return { ended, stop: () => void Atomics.store(new Int32Array(flag), 0, 1) };
}

/** A file of src. Threads run from their source; a path that the bundler could read, it would bundle. */
const source = (file: string): URL => new URL(file, pathToFileURL(`${process.cwd()}/src/`));

/** For the module of a thread: its task, whether it is to stop, and the way to say something. */
export function ownTask(): { task: unknown; stopped: () => boolean; say: (message: object) => void } {
  const { task, flag } = handed.parse(workerData);
  const asked = new Int32Array(flag);
  return { task, stopped: () => Atomics.load(asked, 0) === 1, say: (message) => parentPort?.postMessage(message) };
}
