import { createHash } from 'node:crypto';
import { damaged, endOfRows, Refusal } from './format';

const newline = 0x0a;
/** Far more than a database with hundreds of tables needs. */
const longestLine = 1_000_000;
const end = Buffer.from(`${endOfRows}\n`);
const endAfterRow = Buffer.from(`\n${endOfRows}\n`);

/** A backup’s text while it comes in, line by line or a table’s rows at a time, never as a whole. */
export class BackupText {
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #digest = createHash('sha256');
  #waiting: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  /** The SHA-256 of what was read so far. */
  sha256(): string {
    return this.#digest.copy().digest('hex');
  }

  /** The next line, without its end. @throws Refusal when there is none */
  async line(): Promise<string> {
    let at = this.#waiting.indexOf(newline);
    while (at < 0) {
      if (this.#waiting.length > longestLine || !(await this.#more())) throw new Refusal(damaged);
      at = this.#waiting.indexOf(newline);
    }
    return this.#take(at + 1).toString('utf8', 0, at);
  }

  /** @throws Refusal when the next line is another one */
  async expect(line: string): Promise<void> {
    if ((await this.line()) !== line) throw new Refusal(damaged);
  }

  /** A table’s rows, and the line that ends them. @throws Refusal when they don’t end */
  async *rows(): AsyncGenerator<Buffer> {
    while (this.#waiting.length < end.length) await this.#need();
    // A table without rows ends at once.
    if (!this.#waiting.subarray(0, end.length).equals(end)) {
      let at = this.#waiting.indexOf(endAfterRow);
      while (at < 0) {
        // Keeps what may be the beginning of the end.
        const whole = this.#waiting.length - endAfterRow.length;
        if (whole > 0) yield this.#take(whole);
        await this.#need();
        at = this.#waiting.indexOf(endAfterRow);
      }
      yield this.#take(at + 1);
    }
    this.#take(end.length);
  }

  /** Reads to the end, so that whatever checks the bytes has seen the last of them. @throws Refusal when something is left */
  async finish(): Promise<void> {
    while (await this.#more());
    if (this.#waiting.length > 0) throw new Refusal(damaged);
  }

  async #need(): Promise<void> {
    if (!(await this.#more())) throw new Refusal(damaged);
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done) return false;
    this.#waiting = Buffer.concat([this.#waiting, next.value]);
    return true;
  }

  #take(length: number): Buffer {
    const taken = this.#waiting.subarray(0, length);
    this.#waiting = this.#waiting.subarray(length);
    this.#digest.update(taken);
    return taken;
  }
}
