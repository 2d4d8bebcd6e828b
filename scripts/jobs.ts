// npm run jobs: what runs later, in a process of its own. The servers then have ROUNDTABLE_JOBS=off.
import { existsSync } from 'node:fs';
import { startJobs } from '../src/jobs';
import { followClock } from '../src/server/moved-clock';

if (existsSync('.env')) process.loadEnvFile('.env');
await followClock();
const stop = await startJobs();
console.log('Working through what is to be sent and done.');
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stop().then(() => process.exit()));
