import hoodiecrow from 'hoodiecrow-imap';
import { freePort } from '../../scripts/port';

export type Mailbox = {
  put: (raw: string) => void;
  /** How many mails lie there, and how many of them bear a mark. */
  untouched: () => { mails: number; marked: number };
  stop: () => Promise<void>;
};

/** A mailbox on a real IMAP server, which becomes the one that Roundtable reads. */
export async function openMailbox(): Promise<Mailbox> {
  const server = hoodiecrow({ storage: { INBOX: { messages: [] } }, plugins: ['ID', 'NAMESPACE', 'ENABLE'] });
  const port = await freePort(0, '127.0.0.1');
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  process.env.IMAP_URL = `imap://testuser:testpass@127.0.0.1:${port}/INBOX`;
  const mails = () => server.folderCache.INBOX?.messages ?? [];
  return {
    put: (raw) => server.appendMessage('INBOX', [], false, raw),
    untouched: () => ({
      mails: mails().length,
      marked: mails().filter(({ flags }) => flags.includes('\\Seen') || flags.includes('\\Deleted')).length,
    }),
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}
