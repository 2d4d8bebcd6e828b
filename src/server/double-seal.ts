import sodium from 'libsodium-wrappers';
import type { KeyPair } from './key-store';

/** What both keys are needed for: sealed to the first, and that again to the second (libsodium's sealed boxes). */
export type PublicKeys = { first: Uint8Array; second: Uint8Array };
export type KeyPairs = { first: KeyPair; second: KeyPair };

/** What must have happened before anything below: the library is WebAssembly. */
export const sealingReady = (): Promise<void> => sodium.ready;

export function newKeyPair(): KeyPair {
  const { publicKey, privateKey } = sodium.crypto_box_keypair();
  return { publicKey, privateKey };
}

/**
 * Pads `text` to `size` bytes, so that its length says nothing, and seals it twice. In memory alone.
 * @throws RangeError when it is longer than `size`.
 */
export function sealTwice(
  text: Uint8Array,
  size: number,
  { first, second }: PublicKeys,
): Uint8Array<ArrayBuffer> {
  if (text.length >= size) throw new RangeError('What is to be sealed is longer than its seal allows');
  return new Uint8Array(
    sodium.crypto_box_seal(sodium.crypto_box_seal(sodium.pad(text, size), first), second),
  );
}

/** Opens what `sealTwice` made. @throws when the keys are others or a byte was changed. */
export function openTwice(sealed: Uint8Array, size: number, { first, second }: KeyPairs): Uint8Array {
  const inner = sodium.crypto_box_seal_open(sealed, second.publicKey, second.privateKey);
  return sodium.unpad(sodium.crypto_box_seal_open(inner, first.publicKey, first.privateKey), size);
}
