import { addresses } from '@/addresses';
import { Button } from '@/ui/button';
import { writtenDate, writtenTime } from '@/calendar/written';
import { EmptyState } from '@/ui/empty-state';
import { TextField } from '@/ui/field';
import { Link } from '@/ui/link';
import { type Column, Table } from '@/ui/table';
import type { AuditEvent, AuditFilter } from '../model';

const columns: readonly Column<AuditEvent>[] = [
  { key: 'at', label: 'When', rowHead: true, cell: ({ at }) => `${writtenDate(at)}, ${writtenTime(at)}` },
  {
    key: 'who',
    label: 'Who',
    cell: ({ who, actorId }) => <Link href={addresses.audit({ actor: actorId ?? who })}>{who}</Link>,
  },
  { key: 'verb', label: 'Did what', cell: ({ verb }) => verb },
  {
    key: 'subject',
    label: 'To which thing',
    cell: ({ subject }) => (
      <Link href={addresses.audit({ subject })} className="font-mono text-small break-all">
        {subject}
      </Link>
    ),
  },
];

type Props = { events: readonly AuditEvent[]; more: boolean; filter: AuditFilter };

/** What was done, newest first, a hundred at a time. Nobody can change it, here or elsewhere. */
export function AuditList({ events, more, filter: { actor = '', subject = '' } }: Props) {
  const last = events.at(-1);
  return (
    <>
      <form method="get" action={addresses.audit()} className="flex flex-wrap items-end gap-x-8">
        <TextField
          name="actor"
          label="Who"
          hint="A person’s id, or a part of Roundtable: seed, jobs."
          defaultValue={actor}
          width="medium"
        />
        <TextField
          name="subject"
          label="To which thing"
          hint="Its id."
          defaultValue={subject}
          width="medium"
        />
        <div className="mb-6">
          <Button variant="quiet">Show these</Button>
        </div>
      </form>
      {events.length === 0 ? (
        <EmptyState title="Nothing was found">
          Everything that changes something is written here. Show fewer conditions to see more.
        </EmptyState>
      ) : (
        <Table
          caption="What was done, newest first"
          columns={columns}
          rows={events}
          rowKey={(event) => event.id}
        />
      )}
      {more && last && (
        <p className="mt-5">
          <Link
            href={addresses.audit({ actor, subject, before: last.id })}
            className="inline-flex min-h-11 items-center"
          >
            Earlier events
          </Link>
        </p>
      )}
    </>
  );
}
