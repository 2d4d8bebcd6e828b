// Where a thread begins: it learns TypeScript, where its module of src/threads was not built, then runs it.
import { workerData } from 'node:worker_threads';

try {
  if (workerData.module.endsWith('.ts')) (await import('tsx/esm/api')).register();
  await import(workerData.module);
} catch (error) {
  // On its way to the other thread an error keeps no message but that of a plain one.
  throw new Error(error instanceof Error ? error.message : String(error));
}
