// npm test: everything, from types to the browser.
import { install } from './install.mjs';

await install();
const { register } = await import('tsx/esm/api');
register();
const { test } = await import('./test.ts');
process.exit(await test());
