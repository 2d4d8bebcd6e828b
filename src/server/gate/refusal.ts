import { isOurs } from './origin';

/** Why a request is turned away before anything comes of it. */
export type Refusal = { status: 400 | 403 | 404 | 405 | 413 | 415; text: string; allow?: string };

/** `path` and `query` as they were sent, and `home` as it is set. */
type Asked = { method: string; path: string; query: string; headers: Heads; home: string };
type Heads = Pick<Headers, 'get' | 'has'>;

const megabyte = 1024 * 1024;
const forms = ['multipart/form-data', 'application/x-www-form-urlencoded'];

const unreadableAddress: Refusal = { status: 400, text: 'This address can’t be read.' };
export const unreadableBody: Refusal = {
  status: 400,
  text: 'What was sent can’t be read. Open the page again and send it once more.',
};
const foreign: Refusal = { status: 403, text: 'This form came from another address.' };
const noForm: Refusal = { status: 415, text: 'Only forms can be sent here.' };
export const tooLarge = (limit: number): Refusal => ({
  status: 413,
  text: `This is too large. The limit is ${limit / megabyte} MB.`,
});

/** How many bytes may be sent to `path`. Lists of people and of answers come as files; nothing else is long. */
export const limitFor = (path: string): number => (/\/import\/?$/.test(path) ? 6 : 1) * megabyte;

/** Plans are compared by ticking several; every other name stands once in an address. */
const mayRepeat = (path: string, name: string): boolean =>
  name === 'compare' && /\/tables\/plans\/?$/.test(path);

/** What is wrong with a request's address, method, sender, length or kind, or null when nothing is. */
export function refusal({ method, path, query, headers, home }: Asked): Refusal | null {
  if (!isReadable(path, query)) return unreadableAddress;
  const isApi = path.startsWith('/api/');
  if (method === 'GET' || method === 'HEAD' || (isApi && method === 'OPTIONS')) return null;
  if (method !== 'POST')
    return { status: 405, text: 'This method is not allowed here.', allow: 'GET, HEAD, POST' };
  if (!isOurs(headers.get('origin'), home)) return foreign;
  if (Number(headers.get('content-length') ?? 0) > limitFor(path)) return tooLarge(limitFor(path));
  return isKnown(kindOf(headers), headers, isApi) ? null : noForm;
}

/** What stands before the first semicolon of a content type. */
export const kindOf = (headers: Pick<Headers, 'get'>): string =>
  (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

function isKnown(kind: string, headers: Heads, isApi: boolean): boolean {
  // Every action of ours takes a form, which scripts send as multipart.
  if (headers.has('next-action')) return kind === 'multipart/form-data';
  return forms.includes(kind) || (isApi && kind === 'application/json');
}

/** Postgres keeps no null byte, and pages expect one value a name. */
function isReadable(path: string, query: string): boolean {
  try {
    if (decodeURIComponent(path).includes('\0')) return false;
  } catch {
    // Not UTF-8, or no encoding at all.
    return false;
  }
  const names = [...new URLSearchParams(query)].map(([name, value]) =>
    `${name}${value}`.includes('\0') ? null : name,
  );
  const single = names.filter((name) => name === null || !mayRepeat(path, name));
  return !names.includes(null) && new Set(single).size === single.length;
}
