import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';

/** Of this process, and of both copies of this module: Next bundles its start and its pages apart. */
const kept: typeof globalThis & { roundtableMark?: string } = globalThis;
const mark = (): string => (kept.roundtableMark ??= randomUUID());

const header = 'x-roundtable-socket';

/**
 * Notes on each request where its connection comes from, which Next tells pages only while no header claims otherwise.
 * Marked, so that nobody can write it themselves.
 */
export function noteSocketAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return;
    const { request } = message;
    if (request instanceof IncomingMessage)
      request.headers[header] = `${mark()} ${request.socket.remoteAddress ?? ''}`;
  });
}

/** Where the connection of a request with these headers comes from; null where nobody noted it. */
export function socketAddress(headers: Pick<Headers, 'get'>): string | null {
  const [by, address] = headers.get(header)?.split(' ') ?? [];
  return by === mark() && address ? address : null;
}
