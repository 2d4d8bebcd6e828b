import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BackupText } from './backup-text';

/** The text cut into pieces of these sizes, over and over. */
async function* inPieces(text: string, sizes: readonly number[]): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function rowsOf(text: BackupText): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of text.rows()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Rows as COPY writes them: a backslash is two, so that none is the end. */
const row = fc.string({ unit: fc.constantFrom('a', 'é', '\t', '.', '\\\\', '\\N', '\\\\.', ' ') });
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

it('finds lines and rows, however the text is cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row.filter((one) => one !== '\\.')), sizes, async (rows, cut) => {
      const body = rows.map((one) => `${one}\n`).join('');
      const text = new BackupText(inPieces(`first\n${body}\\.\nlast\n`, cut));
      expect(await text.line()).toBe('first');
      expect(await rowsOf(text)).toBe(body);
      expect(await text.line()).toBe('last');
      await text.finish();
    }),
  );
});

it('hears when the text ends too early or too late', async () => {
  for (const text of ['', 'a', 'a\n', 'a\nrow\n', 'a\nrow\n\\.', 'a\n\\.'])
    await expect(
      (async () => {
        const read = new BackupText(inPieces(text, [3]));
        await read.line();
        await rowsOf(read);
      })(),
      text,
    ).rejects.toThrow('damaged');
  const more = new BackupText(inPieces('a\nb', [1]));
  await more.expect('a');
  await expect(more.finish()).rejects.toThrow('damaged');
});
