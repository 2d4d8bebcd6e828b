import { addresses } from '@/addresses';
import { writtenDate, writtenTime } from '@/calendar/written';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { type Column, Table } from '@/ui/table';
import { Tag, type Tone } from '@/ui/tag';
import { kindWords, type MessageLine, type MessageStatus, statusWords } from '../model';

const tones: Record<MessageStatus, Tone> = {
  waiting: 'plain',
  sending: 'plain',
  unknown: 'amber',
  bounced: 'red',
  failed: 'red',
  by_hand: 'amber',
  withheld: 'plain',
  sent: 'teal',
  given: 'teal',
  kept: 'plain',
  dropped: 'plain',
};

/** What became of a message, in a word or two. */
export function StatusTag({ status }: { status: MessageStatus }) {
  return <Tag tone={tones[status]}>{statusWords[status]}</Tag>;
}

const columns: readonly Column<MessageLine>[] = [
  {
    key: 'subject',
    label: 'Message',
    rowHead: true,
    cell: ({ id, subject }) => <Link href={addresses.message(id)}>{subject}</Link>,
  },
  { key: 'to', label: 'To', cell: ({ to }) => to },
  { key: 'kind', label: 'What for', cell: ({ kind }) => kindWords(kind) },
  {
    key: 'at',
    label: 'When',
    cell: ({ createdAt }) => `${writtenDate(createdAt)}, ${writtenTime(createdAt)}`,
  },
  {
    key: 'status',
    label: 'State',
    cell: ({ status, problem }) => (
      <>
        <StatusTag status={status} />
        {problem && <p className="mt-1">{problem}</p>}
      </>
    ),
  },
];

/** The messages, newest first. */
export function OutboxList({ messages }: { messages: readonly MessageLine[] }) {
  if (messages.length === 0) {
    return (
      <EmptyState title="No messages yet">
        Invitations and messages to sign in are listed here once somebody asks for one.
      </EmptyState>
    );
  }
  return (
    <Table
      caption="Messages, newest first"
      captionHidden
      columns={columns}
      rows={messages}
      rowKey={(message) => message.id}
    />
  );
}
