import { type Entry, fromBufferPromise } from 'yauzl';
import { tooMuch } from './too-much';

const mostParts = 2_000;

/** Unpacks one part of a zip, telling its text piece by piece. @returns null when there is no such part. */
export type Unpack = (
  name: string,
  tell: (piece: string | null) => void,
) => Promise<Uint8Array<ArrayBuffer> | null>;

/**
 * Opens a zip. What its list of contents says is not believed: parts are counted while they are unpacked, and all of them
 * together come to `room` bytes at most.
 */
export async function openZip(bytes: Uint8Array, room: number): Promise<Unpack> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
    lazyEntries: true,
  });
  if (zip.entryCount > mostParts) throw tooMuch.parts();
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  let left = room;
  return async (name, tell) => {
    const entry = entries.get(name);
    if (!entry) return null;
    if (entry.uncompressedSize > left) throw tooMuch.unpacked();
    const decoder = new TextDecoder();
    const pieces: Uint8Array[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      if (!(piece instanceof Uint8Array)) throw new Error('A zip unpacks to bytes.');
      left -= piece.length;
      if (left < 0) throw tooMuch.unpacked();
      pieces.push(piece);
      tell(decoder.decode(piece, { stream: true }));
    }
    tell(decoder.decode());
    tell(null);
    return joined(pieces);
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
