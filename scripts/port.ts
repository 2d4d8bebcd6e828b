import { once } from 'node:events';
import { createServer } from 'node:net';

/** The port, once it is seen to be free; any free one for 0. @throws when it is taken */
export async function freePort(port: number, host?: string): Promise<number> {
  const probe = createServer().listen(port, host);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string')
    throw new Error('A port was asked for, and something else was opened.');
  return address.port;
}
