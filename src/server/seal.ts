import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { env } from './env';

/**
 * Seals text (AES-256-GCM) so that the database alone can't read it. `holder` is the secret that opens it again
 * together with the server's: a person's link, a device's key, or nothing for what the server may open itself.
 */
export function seal(text: string, purpose: string, holder = ''): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key(purpose, holder), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]));
}

/** Opens what `seal` made; null when the key is another or a byte was changed. */
export function unseal(sealed: Uint8Array, purpose: string, holder = ''): string | null {
  const bytes = Buffer.from(sealed);
  if (bytes.length < 28) return null;
  const decipher = createDecipheriv('aes-256-gcm', key(purpose, holder), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    // The only error here is the tag not matching: not this holder's.
    return null;
  }
}

function key(purpose: string, holder: string): Buffer {
  return Buffer.from(hkdfSync('sha256', env().ROUNDTABLE_SECRET, holder, purpose, 32));
}
