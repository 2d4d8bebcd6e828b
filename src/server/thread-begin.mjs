// Where a thread begins: it learns TypeScript, then runs its module of src/threads.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
try {
  await import(workerData.module);
} catch (error) {
  // On its way to the other thread an error keeps no message but that of a plain one.
  throw new Error(error instanceof Error ? error.message : String(error));
}
