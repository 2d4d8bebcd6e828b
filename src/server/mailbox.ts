import { ImapFlow } from 'imapflow';
import PostalMime from 'postal-mime';
import { env } from './env';
import { log } from './log';

/** How far a mailbox was read: within one `uidValidity` mails are numbered upwards. */
export type Place = { uidValidity: bigint; lastUid: bigint };

/** A mail that was found: what a mail server says in it of what it could not deliver, and all of it as it came. */
export type Found = { report: string | null; source: string };

/** Whether there is a mailbox to which mail comes back. */
export const hasMailbox = (): boolean => env().IMAP_URL !== undefined;

/** The mailbox could not be read, for a reason of its own. */
export class MailboxTrouble extends Error {
  override name = 'MailboxTrouble';
  constructor(readonly isRefused: boolean) {
    super('The mailbox could not be read.');
  }
}

/** What is asked of the mailbox, and nothing that is done with the answer. @throws MailboxTrouble */
async function asked<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw new MailboxTrouble(typeof error === 'object' && error !== null && 'authenticationFailed' in error);
  }
}

/** Reports are short: whatever is larger is none, and isn't fetched. */
const most = 2 * 1024 * 1024;

/** How many mails are taken at once, before it is noted how far it came. */
const atOnce = 50;
/** How far back it is read where it was never read before: what came earlier is about nothing that we know. */
const backMs = 7 * 24 * 3_600_000;

/**
 * Reads the reports that came since `place`, without a trace: none is changed, marked or deleted, and of all other mail no
 * more is looked at than what kind it is. One that can't be read is passed by. `take`: some of them, and how far it came.
 * @throws MailboxTrouble when it can't be reached or opened
 */
export async function readMailbox(
  place: Place,
  at: Date,
  take: (mails: readonly Found[], reached: Place) => Promise<void>,
): Promise<void> {
  const { hostname: host, port, protocol, username, password, pathname } = new URL(env().IMAP_URL ?? '');
  const secure = protocol === 'imaps:';
  const client = new ImapFlow({
    host,
    port: port ? Number(port) : secure ? 993 : 143,
    secure,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    socketTimeout: 60_000,
  });
  // Whoever waits on the connection hears of it as well.
  client.on('error', () => undefined);
  await asked(() => client.connect());
  try {
    const folder = decodeURIComponent(pathname.slice(1)) || 'INBOX';
    const { uidValidity } = await asked(() => client.mailboxOpen(folder, { readOnly: true }));
    const isKnown = uidValidity === place.uidValidity;
    const since = isKnown ? { uid: `${place.lastUid + 1n}:*` } : { since: new Date(at.getTime() - backMs) };
    const found = (await asked(() => client.search(since, { uid: true }))) || [];
    // Asked from beyond the last one, a server answers with the last one.
    const uids = found.filter((uid) => !isKnown || BigInt(uid) > place.lastUid).sort((a, b) => a - b);
    for (let from = 0; from < uids.length; from += atOnce) {
      const some = uids.slice(from, from + atOnce);
      const mails = await asked(() => reportsAmong(client, some));
      await take(mails, { uidValidity, lastUid: BigInt(some.at(-1) ?? 0) });
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
}

async function reportsAmong(client: ImapFlow, uids: readonly number[]): Promise<Found[]> {
  const asked = { uid: true, size: true, headers: ['content-type'] };
  const kinds = await client.fetchAll(uids.join(','), asked, { uid: true });
  const reports = kinds.filter(
    ({ size = 0, headers }) => size <= most && /multipart\/report/i.test(String(headers ?? '')),
  );
  const found: Found[] = [];
  for (const { uid } of reports) {
    const message = await client.fetchOne(String(uid), { source: true }, { uid: true });
    const mail = message && message.source ? await opened(message.source) : null;
    if (mail) found.push(mail);
  }
  return found;
}

async function opened(source: Buffer): Promise<Found | null> {
  try {
    const { attachments } = await PostalMime.parse(source, {
      attachmentEncoding: 'utf8',
      forceRfc822Attachments: true,
    });
    const report = attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
    // Asked for as text, it comes as text.
    const said = typeof report?.content === 'string' ? report.content : null;
    return { report: said, source: source.toString('latin1') };
  } catch (error) {
    log().warn(
      { problem: error instanceof Error ? error.name : 'unknown' },
      'bounces: a mail can’t be read and is passed by',
    );
    return null;
  }
}
