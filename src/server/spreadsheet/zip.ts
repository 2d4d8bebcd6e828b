import { type Entry, fromBufferPromise } from 'yauzl';
import { tooMuch } from './too-much';

const mostParts = 2_000;

/** Unpacks one part of a zip, telling its text piece by piece, and keeps none of it. @returns whether there is such a part. */
export type Unpack = (name: string, tell: (piece: string | null) => void) => Promise<boolean>;

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
    if (!entry) return false;
    if (entry.uncompressedSize > left) throw tooMuch.unpacked();
    const decoder = new TextDecoder();
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      if (!(piece instanceof Uint8Array)) throw new Error('A zip unpacks to bytes.');
      left -= piece.length;
      if (left < 0) throw tooMuch.unpacked();
      tell(decoder.decode(piece, { stream: true }));
    }
    tell(decoder.decode());
    tell(null);
    return true;
  };
}
