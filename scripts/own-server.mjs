import { once } from 'node:events';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { turnedAway } from './door.mjs';

/** How long pages that are on their way may take once the server is asked to end. */
const patience = 8_000;

/**
 * Serves the pages: those of people who answer by themselves, all others by Next, behind a server of ours that turns away
 * what Next would stumble over. `dev`: while somebody works on them.
 * @param {number} port
 * @param {{ dev?: boolean }} [how]
 */
export async function serve(port, { dev = false } = {}) {
  // As its own command does, and before it is loaded.
  process.env.NODE_ENV ||= dev ? 'development' : 'production';
  process.env.NEXT_RUNTIME = 'nodejs';
  const folder = process.env.ROUNDTABLE_BUILD ?? '.next';
  if (!dev) process.env.ROUNDTABLE_THREADS = path.resolve(folder, 'threads');
  const { default: next } = await import('next');
  // Where Next asks itself for the page that an action leads to. Without it, it would believe the Host header.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://localhost:${port}`;
  const server = createServer();
  // Next listens for upgrades on the server that it is given. Built pages have none, and it would never answer: those count as ordinary requests.
  const app = next({ dev, port, httpServer: dev ? server : createServer() });
  await app.prepare();
  const handle = app.getRequestHandler();
  const answers = await (dev ? watchedAnswerPages() : answerPages(folder));
  server.on('request', (request, response) => {
    const refusal = turnedAway(request);
    if (refusal) return refuse(response, refusal);
    // A body that nobody read to its end would keep the connection busy for nothing.
    response.once('finish', () => request.complete || setTimeout(() => request.destroy(), 1_000).unref());
    return answers(request, response) || handle(request, sayingNotFound(response));
  });
  server.on('checkExpectation', (_request, response) =>
    refuse(response, { status: 400, text: 'A header can’t be read.' }),
  );
  server.on('connect', (_request, socket) => socket.end(answer('405 Method Not Allowed')));
  server.on('clientError', turnOff);
  endWhenAsked(server, app);
  server.listen(port);
  await once(server, 'listening');
}

/**
 * The pages of those who answer, as they were built into a folder beside Next's.
 * @param {string} folder
 * @param {number} [made] how often they were made, while somebody works on them
 * @returns {Promise<(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean>}
 */
async function answerPages(folder, made = 0) {
  const place = path.resolve(folder, 'answer');
  const { openAnswerPages } = await import(`${pathToFileURL(path.join(place, 'server.mjs'))}?${made}`);
  return openAnswerPages(place);
}

/** The same, made anew whenever a file of theirs changes. */
async function watchedAnswerPages() {
  const folder = '.next/answer-dev';
  const { register } = await import('tsx/esm/api');
  register();
  const { watchAnswerPages } = await import('./answer-build.ts');
  let made = 0;
  let pages = () => false;
  await new Promise((resolve) =>
    watchAnswerPages(folder, async () => {
      made += 1;
      pages = await answerPages(folder, made);
      resolve();
    }),
  );
  return (request, response) => pages(request, response);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {{ status: number, text: string, allow?: string }} refusal
 */
function refuse(response, { status, text, allow }) {
  const headers = {
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  };
  response.writeHead(status, allow ? { ...headers, Allow: allow } : headers).end(`${text}\n`);
}

/**
 * What is no HTTP at all, too large a head, or too slow.
 * @param {NodeJS.ErrnoException} error
 * @param {import('node:stream').Duplex} socket
 */
function turnOff({ code }, socket) {
  if (code === 'ECONNRESET' || !socket.writable) return socket.destroy();
  const slow = code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const large = code === 'HPE_HEADER_OVERFLOW' || code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW';
  return socket.end(
    answer(large ? '413 Content Too Large' : slow ? '408 Request Timeout' : '400 Bad Request'),
  );
}

/**
 * An action that this build doesn't have (garbage, or a page from before an update) is a thing that is not here, not a conflict.
 * @param {import('node:http').ServerResponse} response
 */
function sayingNotFound(response) {
  const writeHead = response.writeHead.bind(response);
  return Object.assign(response, {
    /** @param {number} status @param {...unknown} rest */
    writeHead: (status, ...rest) => writeHead(status === 409 ? 404 : status, ...rest),
  });
}

/** @param {string} status */
const answer = (status) => `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;

/**
 * Takes no more requests, answers those that are here, and ends.
 * @param {import('node:http').Server} server
 * @param {{ close: () => Promise<void> }} app
 */
function endWhenAsked(server, app) {
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    const closed = once(server, 'close');
    server.close();
    setTimeout(() => server.closeAllConnections(), patience).unref();
    await closed;
    await app.close();
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end);
}
