import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** What a request is answered with. */
export type Answer = { status: number; headers: [string, string][]; body: string | Buffer };

/** Shorter than this, a text takes one packet whether it is pressed or not. */
const worthPressing = 1_400;

/** Sends an answer, with the cookies that the browser is to keep. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
  cookies: readonly string[],
): void {
  const press = typeof body === 'string' && body.length > worthPressing && accepted(request).includes('gzip');
  const bytes = press ? gzipSync(body, { level: 5 }) : Buffer.from(body);
  for (const [name, value] of headers) response.setHeader(name, value);
  if (typeof body === 'string') response.setHeader('Vary', 'Accept-Encoding');
  if (press) response.setHeader('Content-Encoding', 'gzip');
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies);
  response.setHeader('Content-Length', bytes.byteLength);
  response.statusCode = status;
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Which ways of pressing a browser reads. */
export const accepted = ({ headers }: IncomingMessage): string => headers['accept-encoding'] ?? '';
