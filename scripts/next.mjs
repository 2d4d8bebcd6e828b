// npm run serve: the built pages; with "dev", while somebody works on them. The port is read before Next reads .env, so .env comes first.
import { existsSync } from 'node:fs';
import { serve } from './own-server.mjs';

if (existsSync('.env')) process.loadEnvFile('.env');
// Started by `npm start`: when that is gone, even by kill -9, this goes too.
if (process.connected)
  process.on('disconnect', () => {
    if (process.platform !== 'win32') process.kill(process.pid, 'SIGTERM');
    // There, a signal would end us at once: whoever listens for it is told.
    else if (!process.emit('SIGTERM')) process.exit();
  });
await serve(Number(process.env.PORT || 3000), { dev: process.argv[2] === 'dev' });
