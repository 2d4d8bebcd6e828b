import { isReadableAction } from './action-fields';
import { kindOf, limitFor, type Refusal, tooLarge, unreadableBody } from './refusal';

type Came = { headers: Pick<Headers, 'get' | 'has'>; path: string };

/** The form that was sent (null when it was something else), or why it is turned away. */
export type Sent = { form: FormData | null } | { refused: Refusal };

/** Reads what was sent to Next, up to the limit of its path: a length may be missing, and what it says may be untrue. */
export async function readSent(request: Request, path: string): Promise<Sent> {
  const { headers } = request;
  const sent = await read(request.body && chunksOf(request.body), { headers, path });
  return 'form' in sent && sent.form && isMultipart(headers)
    ? sound(sent.form, isReadableAction(sent.form, headers.get('next-action')))
    : sent;
}

/** The same for a form that goes without Next. A page from before an update may still send what was React's: that is left out. */
export async function readForm(body: AsyncIterable<Uint8Array>, came: Came): Promise<Sent> {
  const sent = await read(body, came);
  if (!('form' in sent) || !sent.form) return sent;
  const hasAction = [...sent.form.keys()].some((name) => name.startsWith('$ACTION'));
  return sound(sent.form, !hasAction || isReadableAction(sent.form, null));
}

const sound = (form: FormData, readable: boolean): Sent =>
  readable && hasPlainNames(form) ? { form } : { refused: unreadableBody };

const isMultipart = (headers: Came['headers']): boolean => kindOf(headers) === 'multipart/form-data';

async function read(body: AsyncIterable<Uint8Array> | null, { headers, path }: Came): Promise<Sent> {
  try {
    const bytes = await bytesWithin(body, limitFor(path));
    if (!bytes) return { refused: tooLarge(limitFor(path)) };
    if (kindOf(headers) === 'application/json') return { form: null };
    const form = await new Response(bytes, {
      headers: { 'Content-Type': headers.get('content-type') ?? '' },
    }).formData();
    return { form };
  } catch {
    // Cut off, or not what it says it is.
    return { refused: unreadableBody };
  }
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

async function bytesWithin(
  body: AsyncIterable<Uint8Array> | null,
  limit: number,
): Promise<Buffer<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** No browser writes such names, and Next, which reads the form anew, throws at them. */
const hasPlainNames = (form: FormData): boolean =>
  [...form].every(([name, value]) => !/\p{Cc}/u.test(name + (value instanceof File ? value.name : '')));
