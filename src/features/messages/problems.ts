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

/** What a failure to hand a mail over means. Only what the server said of this recipient, for good, is a dead address. */
export function verdictOn(error: unknown): Verdict {
  const { code, command, response } = mailProblem(error);
  if (code === 'EENVELOPE' && answerOf(error) === 0) return 'dead';
  if (answerOf(error) < 500 || code === 'EAUTH') return 'later';
  return command === 'RCPT TO' && !isPolicy(response) ? 'dead' : 'refused';
}

/** 5.7.1 and its like: the server doesn't take this from us, which says nothing of the address. */
const isPolicy = (response: unknown): boolean =>
  typeof response === 'string' && /^\d{3}[ -]5\.7\./.test(response);

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

/** When a message is tried again after so many tries; null when it is given up. */
export const nextTry = (tries: number, at: Date): Date | null =>
  tries >= mostTries ? null : new Date(at.getTime() + Math.min(firstPause * 2 ** (tries - 1), longestPause));

/** How long a worker may be about one message, longer than all of its time-outs together; after that it was cut off. */
export const cutOffAfter = 10 * 60_000;
