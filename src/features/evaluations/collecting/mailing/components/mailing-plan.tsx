import { EmptyState } from '@/ui/empty-state';
import { writtenDate, writtenTime } from '@/calendar/written';
import { Table } from '@/ui/table';
import { stageTitle } from '../../../model';
import type { PlannedMail, Reach } from '../model';

/** All mail of a cohort before it goes: when, for which form, to how many at most. */
export function MailingPlan({ mails, instant }: { mails: readonly PlannedMail[]; instant: Date }) {
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
      <Table
        caption="All planned mail"
        captionHidden
        rows={mails}
        rowKey={(mail) => `${mail.stage.key}-${mail.number}`}
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
            cell: (mail) =>
              `${mail.number === 0 ? 'Invitation' : `Reminder ${mail.number}`}${mail.at <= instant ? ' (past)' : ''}`,
          },
          { key: 'mail', label: 'By email, up to', numeric: true, cell: (mail) => mail.reach.email },
          { key: 'hand', label: 'By you', cell: (mail) => byHand(mail.reach) },
        ]}
      />
    </>
  );
}

function byHand({ phone, post, quiet }: Reach): string {
  const parts = [
    phone > 0 ? `${phone} to call` : '',
    post > 0 ? `${post} to give or send a paper form` : '',
    quiet > 0 ? `${quiet} want no messages` : '',
  ];
  return parts.filter((part) => part !== '').join(', ') || '–';
}
