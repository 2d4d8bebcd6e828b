// npm start: installs what is missing, then hands over to TypeScript in this same process.
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
install();
const { register } = await import('tsx/esm/api');
register();
const { up } = await import('./up.ts');
await up({ dev: process.argv.includes('--dev') });
