import { addresses } from '@/addresses';
import { Link } from '@/ui/link';
import { EmptyState } from '@/ui/empty-state';
import { writtenDate, writtenTime } from '@/calendar/written';
import { Table } from '@/ui/table';
import { stageTitle } from '../../../model';
import { MailRead } from '../../mail-texts/components/mail-read';
import { meaningNames } from '../../mail-texts/model';
import type { PlannedMail, Reach } from '../model';

/** `isRead`: somebody who runs the cohort has said that they read all of it. */
type Props = { cohort: string; mails: readonly PlannedMail[]; isRead: boolean; instant: Date };

/** All mail of a cohort before it goes: when, for which form, to how many at most, and what it says. */
export function MailingPlan({ cohort, mails, isRead, instant }: Props) {
  if (mails.length === 0)
    return (
      <EmptyState title="No mail is planned">
        Plan the evaluation first, or let a stage’s mail go by itself.
      </EmptyState>
    );
  return (
    <>
      <p className="mb-4 max-w-3xl">
        This is what goes if nobody answers. Whoever answers hears no more about that form. Nobody gets two
        messages in a day, and none goes between eight in the evening and eight in the morning.
      </p>
      <MailRead cohort={cohort} isRead={isRead} />
      <Table
        caption="All planned mail"
        captionHidden
        rows={mails}
        rowKey={(mail) => `${mail.stage.key}-${mail.at.toISOString()}`}
        columns={[
          {
            key: 'at',
            label: 'When',
            rowHead: true,
            cell: (mail) => `${writtenDate(mail.at)}, ${writtenTime(mail.at)}`,
          },
          { key: 'stage', label: 'Form', cell: (mail) => stageTitle(mail.stage) },
          {
            key: 'what',
            label: 'What',
            cell: (mail) => `${meaningNames[mail.meaning]}${mail.at <= instant ? ' (past)' : ''}`,
          },
          {
            key: 'read',
            label: 'Text',
            cell: (mail) => (
              <Link href={addresses.cohort(cohort).stage(mail.stage.key).mail()}>
                Read or change
                <span className="sr-only">
                  : {stageTitle(mail.stage)}, {meaningNames[mail.meaning]}
                </span>
              </Link>
            ),
          },
          { key: 'mail', label: 'By email, up to', numeric: true, cell: (mail) => mail.reach.email },
          { key: 'hand', label: 'By you', cell: (mail) => byHand(mail.reach) },
        ]}
      />
    </>
  );
}

function byHand({ phone, text, post, quiet }: Reach): string {
  const parts = [
    phone > 0 ? `${phone} to call` : '',
    text > 0 ? `${text} to text` : '',
    post > 0 ? `${post} to give or send a paper form` : '',
    quiet > 0 ? `${quiet} want no messages` : '',
  ];
  return parts.filter((part) => part !== '').join(', ') || '–';
}
