/** Why a request is turned away before anything of it is read. */
export type Refusal = { status: 405 | 413 | 415; text: string; allow?: string };

type Asked = { method: string; path: string; headers: Headers };

const megabyte = 1024 * 1024;
const forms = ['multipart/form-data', 'application/x-www-form-urlencoded'];

/** Lists of people and of answers come as files; nothing else is long. */
const takesFiles = (path: string): boolean => /\/bring-in\/?$/.test(path);

/** What is wrong with a request's method, length or kind, or null when nothing is. */
export function refusal({ method, path, headers }: Asked): Refusal | null {
  const isApi = path.startsWith('/api/');
  if (method === 'GET' || method === 'HEAD' || (isApi && method === 'OPTIONS')) return null;
  if (method !== 'POST') return { status: 405, text: 'This method is not allowed here.', allow: 'GET, HEAD, POST' };
  const limit = takesFiles(path) ? 6 : 1;
  if (Number(headers.get('content-length') ?? 0) > limit * megabyte) return { status: 413, text: `This is too large. The limit is ${limit} MB.` };
  const kind = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const known = forms.includes(kind) || headers.has('next-action') || (isApi && kind === 'application/json');
  return known ? null : { status: 415, text: 'Only forms can be sent here.' };
}
