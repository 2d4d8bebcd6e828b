import { isReadableAction } from './action-fields';
import { kindOf, limitFor, type Refusal, tooLarge, unreadableBody } from './refusal';

/** The form that was sent (null when it was something else), or why it is turned away. */
export type Sent = { form: FormData | null } | { refused: Refusal };

/** Reads what was sent, up to the limit of its path: a length may be missing, and what it says may be untrue. */
export async function readSent(request: Request, path: string): Promise<Sent> {
  const kind = kindOf(request.headers);
  try {
    const bytes = await bytesWithin(request.body, limitFor(path));
    if (!bytes) return { refused: tooLarge(limitFor(path)) };
    if (kind === 'application/json') return { form: null };
    const form = await new Response(bytes, {
      headers: { 'Content-Type': request.headers.get('content-type') ?? '' },
    }).formData();
    const sound =
      kind !== 'multipart/form-data' ||
      (hasPlainNames(form) && isReadableAction(form, request.headers.get('next-action')));
    return sound ? { form } : { refused: unreadableBody };
  } catch {
    // Cut off, or not what it says it is.
    return { refused: unreadableBody };
  }
}

async function bytesWithin(
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null,
  limit: number,
): Promise<Blob | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.byteLength;
    if (length > limit) return null;
    chunks.push(next.value);
  }
  return new Blob(chunks);
}

/** Next reads the form anew, and throws at the names that no browser writes. */
const hasPlainNames = (form: FormData): boolean =>
  [...form].every(([name, value]) => !/\p{Cc}/u.test(name + (value instanceof File ? value.name : '')));
