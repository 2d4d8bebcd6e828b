// npm run serve: the built pages behind our own server; "dev" is Next's own. The port is read before Next reads .env, so .env comes first.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { serve } from './own-server.mjs';

if (existsSync('.env')) process.loadEnvFile('.env');
// Started by `npm start`: when that is gone, even by kill -9, this goes too.
if (process.connected)
  process.on('disconnect', () => {
    if (process.platform !== 'win32') process.kill(process.pid, 'SIGTERM');
    // There, a signal would end us at once: whoever listens for it is told.
    else if (!process.emit('SIGTERM')) process.exit();
  });
if (process.argv[2] === 'start') await serve(Number(process.env.PORT || 3000));
else createRequire(import.meta.url)('next/dist/bin/next');
