import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { noteSocketAddresses, socketAddress } from './socket-address';

it('is noted on every request, whatever its sender wrote there, and is nothing where nobody noted it', async () => {
  noteSocketAddresses();
  const server = createServer(({ headers }, answer) => {
    answer.end(socketAddress(new Headers({ 'x-roundtable-socket': String(headers['x-roundtable-socket']) })));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const said = await fetch(url, { headers: { 'x-roundtable-socket': 'x 198.51.100.1' } });
  expect(await said.text()).toBe('127.0.0.1');
  server.close();
  expect(socketAddress(new Headers({ 'x-roundtable-socket': 'x 198.51.100.1' }))).toBeNull();
});
