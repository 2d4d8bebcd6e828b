// Where a thread begins: it learns TypeScript, then runs its module of src/threads.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.module);
