import { isDeadCode } from '../problems';

/** A mail that came back: which of ours, whether nobody can be reached at that address any more, and why, in plain words. */
export type Bounce = { messageId: string; dead: boolean; why: string };

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Which of our messages a report is about, by the Message-ID or the envelope's name that we gave it. */
function ours(report: string, source: string, host: string): string | null {
  const id = new RegExp(
    `^(?:Message-ID|In-Reply-To|References):\\s*<(${uuid})@${host.replaceAll('.', '\\.')}>`,
    'im',
  ).exec(source)?.[1];
  return (
    (
      id ??
      new RegExp(`^Original-Envelope-Id:\\s*(${uuid})`, 'im').exec(report)?.[1] ??
      null
    )?.toLowerCase() ?? null
  );
}

const field = (block: string, name: string): string =>
  new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(block)?.[1]?.trim() ?? '';

/**
 * What a mail in the mailbox says of one of our messages; null when it is none of ours, or a delay, a receipt, a reply
 * from somebody on holiday. Only a report that it failed counts, and only some codes make an address a dead one.
 */
export function bounceIn(
  { report, source }: { report: string | null; source: string },
  host: string,
): Bounce | null {
  if (report === null) return null;
  const messageId = ours(report, source, host);
  const block = report.split(/\r?\n\s*\r?\n/).find((part) => /^failed\b/i.test(field(part, 'Action')));
  if (!messageId || block === undefined) return null;
  const status = /\d\.\d{1,3}\.\d{1,3}/.exec(field(block, 'Status'))?.[0] ?? '';
  return { messageId, dead: isDeadCode(status), why: whyOf(status) };
}

function whyOf(status: string): string {
  if (isDeadCode(status) && status.startsWith('5.1.')) return 'There is no such address.';
  if (/^5\.2\.2$/.test(status)) return 'Their mailbox is full.';
  if (/^5\.2\.1$/.test(status)) return 'Their mailbox takes no mail.';
  if (/^5\.7\./.test(status)) return 'Their mail server does not take mail from here.';
  if (/^4\./.test(status)) return 'Their mail server could not be reached for days.';
  return 'Their mail server sent it back.';
}

/** How far the mailbox was read. */
export type Place = { uidValidity: bigint; lastUid: bigint };

/** Reads the mailbox to which mail comes back. */
export const bouncesJob = { name: 'read-bounces' } as const;

/** How long the mailbox may be out of reach before administrators are told. */
export const silenceAfter = 24 * 3_600_000;

/** How the mailbox stands: whether there is one, when it was last read to its end, and what is wrong when that is a day ago. */
export type MailboxState = { set: boolean; readAt: Date | null; trouble: string | null };
