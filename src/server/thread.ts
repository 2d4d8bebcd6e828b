import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { env } from './env';

/** What a thread is handed: its module, its task, and a flag that is 1 once it is to stop. */
const handed = z.object({ module: z.string(), task: z.unknown(), flag: z.instanceof(SharedArrayBuffer) });

/**
 * Work that would keep everybody waiting, in a thread of its own. `name`: of its module in src/threads. `handOver`: buffers
 * of the task that are moved to it and no longer ours. `memory` (of objects, in megabytes; not of buffers) and `seconds`:
 * the most that it may take.
 */
export type Thread = {
  name: string;
  task: object;
  onMessage: (message: unknown) => void;
  handOver?: ArrayBuffer[];
  memory?: number;
  seconds?: number;
};

/** A thread took more than it may, and was ended. */
export class ThreadOverLimit extends Error {
  override name = 'ThreadOverLimit';
  constructor(readonly what: 'memory' | 'time') {
    super(`A thread took too much ${what}.`);
  }
}

/**
 * Runs a module of src/threads beside this one until it has nothing more to do. `stop` asks it to end early; it then still
 * says what it has.
 * @throws what the thread threw, or ThreadOverLimit.
 */
export function inThread({ name, task, onMessage, handOver, memory, seconds }: Thread): {
  ended: Promise<void>;
  stop: () => void;
} {
  const flag = new SharedArrayBuffer(4);
  const data: z.output<typeof handed> = { module: moduleOf(name).href, task, flag };
  const worker = new Worker(source('server/thread-begin.mjs'), {
    workerData: data,
    ...(handOver && { transferList: handOver }),
    ...(memory && { resourceLimits: { maxOldGenerationSizeMb: memory } }),
  });
  worker.on('message', onMessage);
  return { ended: endOf(worker, name, seconds), stop: () => void Atomics.store(new Int32Array(flag), 0, 1) };
}

async function endOf(worker: Worker, name: string, seconds: number | undefined): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('error', (error) => reject(isOutOfMemory(error) ? new ThreadOverLimit('memory') : error));
      worker.once('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`The thread ${name} ended with ${code}.`)),
      );
      if (seconds !== undefined)
        timer = setTimeout(() => reject(new ThreadOverLimit('time')), seconds * 1_000);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

function moduleOf(name: string): URL {
  const built = env().ROUNDTABLE_THREADS;
  return built ? pathToFileURL(path.join(built, `${name}.mjs`)) : source(`threads/${name}.ts`);
}

/** A file of src: a path that the bundler could read, it would bundle. */
const source = (file: string): URL => new URL(file, pathToFileURL(`${process.cwd()}/src/`));

/** For the module of a thread: its task, whether it is to stop, and the way to say something. */
export function ownTask(): { task: unknown; stopped: () => boolean; say: (message: object) => void } {
  const { task, flag } = handed.parse(workerData);
  const asked = new Int32Array(flag);
  return {
    task,
    stopped: () => Atomics.load(asked, 0) === 1,
    say: (message) => parentPort?.postMessage(message),
  };
}
