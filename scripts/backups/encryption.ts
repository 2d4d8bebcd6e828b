import { closeSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Refusal } from './format';

/**
 * Backups are encrypted in the age format (age-encryption.org/v1), to public keys: whoever makes one can’t read any.
 * It goes through as a stream; the command `age` opens it as well.
 */

type Chunks = AsyncIterable<Uint8Array>;

/** @throws Refusal when a recipient is none */
export function encryptTo(recipients: readonly string[]): (plain: Chunks) => AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch (cause) {
      throw new Refusal(`${recipient} is no public key of age: those begin with age1.`, { cause });
    }
  }
  return async function* (plain) {
    yield* chunksOf(await encrypter.encrypt(streamOf(plain)));
  };
}

/** @throws Refusal when the file holds no identity */
export function decryptWith(identityFile: string): (sealed: Chunks) => AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  try {
    for (const identity of identitiesIn(identityFile)) decrypter.addIdentity(identity);
  } catch (cause) {
    throw new Refusal(`${identityFile} holds no key of age.`, { cause });
  }
  return async function* (sealed) {
    const plain = await decrypter.decrypt(streamOf(sealed)).catch((cause: unknown) => {
      throw new Refusal(
        String(cause).includes('no identity matched')
          ? `The key in ${identityFile} is another one than the backup was encrypted to.`
          : 'The backup is damaged: its beginning was altered.',
        { cause },
      );
    });
    yield* chunksOf(plain);
  };
}

function identitiesIn(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  const identities = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  if (identities.length === 0) throw new Refusal(`${file} is empty.`);
  return identities;
}

/** Writes a new private key, in the manner of age-keygen. @returns its public key */
export async function writeIdentity(file: string): Promise<string> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  writeFileSync(file, `# public key: ${recipient}\n${identity}\n`, { mode: 0o600, flag: 'wx' });
  return recipient;
}

const ageBegins = Buffer.from('age-encryption.org/v1\n');
const gzipBegins = Buffer.from([0x1f, 0x8b]);

/** What a file is by its first bytes. */
export function kindOf(file: string): 'encrypted' | 'plain' | 'other' {
  const beginning = Buffer.alloc(ageBegins.length);
  const open = openSync(file, 'r');
  try {
    readSync(open, beginning);
  } finally {
    closeSync(open);
  }
  if (beginning.equals(ageBegins)) return 'encrypted';
  return beginning.subarray(0, 2).equals(gzipBegins) ? 'plain' : 'other';
}

/** Asked for a chunk at a time, so that nothing piles up. */
function streamOf(chunks: Chunks): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => {
      await iterator.return?.();
    },
  });
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
