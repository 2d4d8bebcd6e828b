import type { StageAddresses } from '@/addresses';
import { ButtonLink } from '@/ui/button-link';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { type Column, Table } from '@/ui/table';
import type { LedgerEntry } from '../../../ledger/model';
import { outcomeWords } from '../model';

/** Whom to call about a form, the best first. */
export function CallList({
  here,
  people,
  call,
}: {
  here: StageAddresses;
  people: readonly LedgerEntry[];
  call: string | null;
}) {
  return (
    <>
      {call === 'in' && <Notice tone="done">Their answers are in.</Notice>}
      {call === 'noted' && <Notice tone="done">The call is noted.</Notice>}
      {call === 'conflict' && (
        <Notice tone="warning" title="This person had answered before">
          Nothing was overwritten. <a href={here.conflicts}>Say which form holds</a>
        </Notice>
      )}
      {people.length === 0 ? (
        <EmptyState title="Nobody is left to call">
          Everybody has answered, or would rather not be called.
        </EmptyState>
      ) : (
        <Table
          caption="Whom to call"
          captionHidden
          rows={people}
          rowKey={(person) => person.personId}
          columns={columns(here)}
        />
      )}
    </>
  );
}

const columns = (here: StageAddresses): Column<LedgerEntry>[] => [
  { key: 'name', label: 'Name', rowHead: true, cell: (person) => person.name },
  {
    key: 'phone',
    label: 'Phone',
    cell: (person) =>
      person.phone ? <a href={`tel:${person.phone.replaceAll(' ', '')}`}>{person.phone}</a> : 'no number',
  },
  {
    key: 'wish',
    label: 'Would rather be',
    cell: ({ contactBy, asks = [] }) =>
      [
        { email: 'written to', phone: 'called', text: 'sent a text', post: 'sent a letter' }[contactBy],
        ...asks,
      ].join('. '),
  },
  {
    key: 'calls',
    label: 'Calls so far',
    cell: (person) =>
      person.calls[0]
        ? `${person.calls.length}, last: ${outcomeWords[person.calls[0]].toLowerCase()}`
        : 'none',
  },
  {
    key: 'call',
    label: 'Call',
    cell: (person) => (
      <ButtonLink variant="quiet" href={here.call(person.personId)}>{`Call ${person.name}`}</ButtonLink>
    ),
  },
];
