/** What nodemailer tells about a failure: its own code, what it was about to say, and the mail server's answer. */
type MailProblem = { code?: unknown; responseCode?: unknown; response?: unknown; command?: unknown };

const mailProblem = (error: unknown): MailProblem =>
  typeof error === 'object' && error !== null ? error : {};

const answerOf = (error: unknown): number => {
  const { responseCode } = mailProblem(error);
  return typeof responseCode === 'number' ? responseCode : 0;
};

/**
 * later: trying again may help. refused: it never will. dead: it never will, because nobody can be reached at that
 * address. A wrong password can be put right.
 */
export type Verdict = 'later' | 'refused' | 'dead';

/**
 * The codes by which a mail server says that nobody can be reached at an address: 5.1.1 to 5.1.3 (no such mailbox or place,
 * or no address at all), 5.1.6 and 5.1.10 (gone, takes no mail), 5.2.1 (closed). No other: a full mailbox, a letter too large, a
 * loop, our own address or that it doesn't take mail from us says nothing of it for good.
 */
export const isDeadCode = (code: string): boolean => /^5\.(?:1\.(?:1|2|3|6|10)|2\.1)$/.test(code);

/** Words of servers that give no such code. */
const unknownUser =
  /\b(?:user|mailbox|recipient|account|address)\b[^.]{0,30}\b(?:unknown|not found|not exist|unavailable|rejected|disabled)|\b(?:no such|unknown|invalid) (?:user|mailbox|recipient|address|account)|does(?:n['’]t| not) exist/i;

/** What a failure to hand a mail over means. Only what the server said of this recipient, for good, is a dead address. */
export function verdictOn(error: unknown): Verdict {
  const { code, command, response } = mailProblem(error);
  if (code === 'EENVELOPE' && answerOf(error) === 0) return 'dead';
  if (answerOf(error) < 500 || code === 'EAUTH') return 'later';
  return command === 'RCPT TO' && saysDead(response) ? 'dead' : 'refused';
}

function saysDead(response: unknown): boolean {
  if (typeof response !== 'string') return false;
  const code = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  return code ? isDeadCode(code) : /^55[013]/.test(response) && unknownUser.test(response);
}

/** Why a message could not be sent, in plain words and without the address. */
export function problemWords(error: unknown): string {
  const { code } = mailProblem(error);
  if (code === 'EAUTH') return 'The mail server did not accept Roundtable’s name and password.';
  if (answerOf(error) >= 400 && answerOf(error) < 500) return 'The mail server asked to try again later.';
  if (verdictOn(error) === 'dead') return 'The mail server refused it. The address may have a mistake in it.';
  if (answerOf(error) >= 500) return 'The mail server refused it.';
  if (typeof code === 'string' && unreachable.has(code)) return 'The mail server could not be reached.';
  return 'The mail server could not take it.';
}

const unreachable = new Set(['ETIMEDOUT', 'ECONNECTION', 'ESOCKET', 'EDNS', 'ECONNREFUSED', 'ECONNRESET']);

/** What is said of a message that was cut off while it was handed over. */
export const mayHaveGoneWords =
  'It was cut off while it was handed over, and may have gone. It isn’t sent again by itself.';

/** About a day's worth: from half a minute up, then each hour. */
const mostTries = 30;
const firstPause = 30_000;
const longestPause = 3_600_000;

/** Due by any clock: what is written while the demo's time is skipped would else wait for a day to come. */
export const atOnce = new Date(0);

/** When a message is tried again after so many tries; null when it is given up. */
export const nextTry = (tries: number, at: Date): Date | null =>
  tries >= mostTries ? null : new Date(at.getTime() + Math.min(firstPause * 2 ** (tries - 1), longestPause));

/** How long a worker may be about one message, longer than all of its time-outs together; after that it was cut off. */
export const cutOffAfter = 10 * 60_000;
