// npm run restore: from a fresh clone and a backup to a database as it was.
import { execFileSync } from 'node:child_process';
import { install } from './install.mjs';

await install();
execFileSync(process.execPath, ['scripts/generate.mjs'], { stdio: 'inherit' });
const { register } = await import('tsx/esm/api');
register();
const { restore } = await import('./restore.ts');
process.exit(await restore(process.argv));
