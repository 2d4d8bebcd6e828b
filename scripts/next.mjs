// npm run serve: Next's own server. It reads its port before it reads .env, so .env comes first.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

if (existsSync('.env')) process.loadEnvFile('.env');
// Started by `npm start`: when that is gone, even by kill -9, this goes too.
if (process.connected) process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
createRequire(import.meta.url)('next/dist/bin/next');
