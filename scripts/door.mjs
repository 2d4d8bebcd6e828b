import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const {
  parseAndValidateFlightRouterState,
} = require('next/dist/server/app-render/parse-and-validate-flight-router-state');

/** No page takes more; how much each takes is for proxy.ts to say, which Next asks only when all has come. */
const most = 6 * 1024 * 1024;

/**
 * What Next would take for a fault of its own (500) before proxy.ts sees it, or without showing it to proxy.ts.
 * @param {{ method?: string, url?: string, headers: import('node:http').IncomingHttpHeaders }} request
 * @returns {{ status: 400 | 405 | 413, text: string, allow?: string } | null} why it goes no further, or null when it does
 */
export function turnedAway({ method, url = '', headers }) {
  // No web API takes these three, not even to be asked what they are.
  if (['TRACE', 'TRACK', 'CONNECT'].includes(method ?? ''))
    return { status: 405, text: 'This method is not allowed here.', allow: 'GET, HEAD, POST' };
  if (!url.startsWith('/')) return { status: 400, text: 'This address can’t be read.' };
  if (Number(headers['content-length'] ?? 0) > most)
    return { status: 413, text: 'This is too large. The limit is 6 MB.' };
  return isRouterState(headers['next-router-state-tree'])
    ? null
    : { status: 400, text: 'A header can’t be read.' };
}

/** @param {string | string[] | undefined} header */
function isRouterState(header) {
  try {
    parseAndValidateFlightRouterState(header);
    return true;
  } catch {
    return false;
  }
}
