// npm start, and npm run dev: from a fresh clone to a running Roundtable.
import { install } from './install.mjs';

await install();
const { register } = await import('tsx/esm/api');
register();
const { start } = await import('./start.ts');
await start(process.argv.includes('--dev') ? 'dev' : 'start');
