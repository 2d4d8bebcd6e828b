import { writtenDate } from '@/calendar/written';
import { Notice } from '@/ui/notice';
import type { MailboxState } from '../model';

/** Says that nobody hears of mail that comes back. Nothing while the mailbox is read. */
export function MailboxTrouble({ mailbox: { readAt, trouble } }: { mailbox: MailboxState }) {
  if (!trouble) return null;
  return (
    <Notice tone="warning" title="Mail that comes back is not being read">
      {trouble} {readAt ? `It was last read on ${writtenDate(readAt)}.` : 'It has not been read so far.'}{' '}
      Until it is, nobody is shown as not reached. Look at IMAP_URL where Roundtable runs.
    </Notice>
  );
}
