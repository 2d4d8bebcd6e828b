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

/** Reports are short: whatever is larger is none, and isn't fetched. */
const most = 2 * 1024 * 1024;

/**
 * Reads the mails that came since `place`, without a trace: none is changed, marked or deleted. One that can't be read is
 * passed by. @returns how far it came
 * @throws when the mailbox can't be reached
 */
export async function readMailbox(place: Place, take: (mail: Found) => Promise<void>): Promise<Place> {
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
  await client.connect();
  try {
    const folder = decodeURIComponent(pathname.slice(1)) || 'INBOX';
    const mailbox = await client.mailboxOpen(folder, { readOnly: true });
    const from = mailbox.uidValidity === place.uidValidity ? place.lastUid : 0n;
    return { uidValidity: mailbox.uidValidity, lastUid: await readFrom(client, from, take) };
  } finally {
    await client.logout().catch(() => client.close());
  }
}

async function readFrom(
  client: ImapFlow,
  from: bigint,
  take: (mail: Found) => Promise<void>,
): Promise<bigint> {
  const range = `${from + 1n}:*`;
  const found = await client.fetchAll(range, { uid: true, size: true }, { uid: true });
  // Asked from beyond the last one, a server answers with the last one.
  const uids = found.filter(({ uid, size = 0 }) => BigInt(uid) > from && size <= most).map(({ uid }) => uid);
  for (const uid of uids) {
    const message = await client.fetchOne(String(uid), { source: true }, { uid: true });
    const mail = message && message.source ? await opened(message.source) : null;
    if (mail) await take(mail);
  }
  return found.reduce((last, { uid }) => (BigInt(uid) > last ? BigInt(uid) : last), from);
}

async function opened(source: Buffer): Promise<Found | null> {
  try {
    const { attachments } = await PostalMime.parse(source, {
      attachmentEncoding: 'utf8',
      forceRfc822Attachments: true,
    });
    const report = attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
    return { report: report ? String(report.content) : null, source: source.toString('latin1') };
  } catch (error) {
    log().warn(
      { problem: error instanceof Error ? error.name : 'unknown' },
      'bounces: a mail can’t be read and is passed by',
    );
    return null;
  }
}
