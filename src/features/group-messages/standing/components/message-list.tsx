import { addresses } from '@/addresses';
import type { Cohort } from '@/features/cohorts/model';
import { ButtonLink } from '@/ui/button-link';
import { EmptyState } from '@/ui/empty-state';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Link } from '@/ui/link';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { Table } from '@/ui/table';
import { listInWords, timingInWords, titleOf } from '../../model';
import { stopAll } from '../actions';
import { type MessageLine, messageInWords, waitingIn, waitingInWords } from '../model';

/** The messages of a cohort to lists, and the one stop for all that waits. */
export function MessageList({ cohort, lines }: { cohort: Cohort; lines: readonly MessageLine[] }) {
  const here = addresses.cohort(cohort.slug);
  const waiting = waitingIn(lines);
  if (lines.length === 0)
    return (
      <EmptyState
        title="Nothing was written to a list yet"
        action={
          <ButtonLink href={here.newMessage({ begin: 'joining' })}>Write joining instructions</ButtonLink>
        }
      >
        Write once to everybody, or to some: where to be and when, what to bring, thanks afterwards. You see
        who gets what before anything goes.
      </EmptyState>
    );
  return (
    <>
      {waiting > 0 && (
        <Notice title={waitingInWords(waiting)}>
          <ActionForm action={stopAll} className="mt-3">
            <Hidden name="cohort" value={cohort.slug} />
            <SubmitButton variant="danger" pending="Stopping…">
              Stop everything that waits
            </SubmitButton>
          </ActionForm>
          <p className="mt-2 text-soft">You can send each on afterwards. Nobody gets anything twice.</p>
        </Notice>
      )}
      <Table
        caption="Messages to lists"
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'subject',
            label: 'Subject',
            rowHead: true,
            cell: ({ id, subject }) => <Link href={here.message(id)}>{titleOf(subject, cohort)}</Link>,
          },
          { key: 'to', label: 'To', cell: ({ list }) => listInWords(list) },
          { key: 'when', label: 'When', cell: (line) => timingInWords(line, cohort.days) },
          { key: 'how', label: 'How it stands', cell: (line) => messageInWords(line) },
        ]}
      />
    </>
  );
}
