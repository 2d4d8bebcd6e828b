import type { ReactNode } from 'react';
import { addresses, type CohortAddresses } from '@/addresses';
import { UnreachedTag } from '@/features/messages/reaching/components/unreached';
import type { Unreached } from '@/features/messages/reaching/model';
import { Button } from '@/ui/button';
import { ButtonLink } from '@/ui/button-link';
import { EmptyState } from '@/ui/empty-state';
import { TextField } from '@/ui/field';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { Tag } from '@/ui/tag';
import { PageSteps } from '@/features/accounts/components/page-steps';
import { counted } from '@/writing/words';
import type { Participant, ParticipantPage } from '../model';
import { nameInFull } from '@/features/accounts/preferences/model';
import { experienceWords, livedWords } from '@/features/applications/model';

type Props = {
  cohort: string;
  places: number;
  found: ParticipantPage;
  search: string;
  /** What is to be known beside somebody's name, by their id. */
  flags: ReadonlyMap<string, ReactNode>;
  /** Whom messages don't reach, by person. */
  unreached: ReadonlyMap<string, Unreached>;
};

/** Who takes part, with a search, and how many places are taken. */
export function People({ cohort, places, found, search, flags, unreached }: Props) {
  const here = addresses.cohort(cohort);
  const { participants, all, active, total, page, pages } = found;
  if (all === 0) {
    return (
      <EmptyState
        title="Nobody is in this cohort yet"
        action={<ButtonLink href={here.importPeople}>Import a list</ButtonLink>}
      >
        There are {places} places. Bring people in from a CSV file, or{' '}
        <Link href={here.newParticipant}>add them one by one</Link>.
      </EmptyState>
    );
  }
  return (
    <>
      <p className="mb-4">
        {active} of {places} places are taken.
      </p>
      {all > 10 && (
        <form role="search" className="no-print flex flex-wrap items-end gap-x-4">
          <TextField name="search" label="Find somebody" defaultValue={search} width="medium" />
          <div className="mb-6">
            <Button variant="quiet">Find</Button>
          </div>
        </form>
      )}
      {total === 0 ? (
        <p>
          Nobody here fits “{search}”. <Link href={here.people()}>Show everybody</Link>
        </p>
      ) : (
        <>
          {search !== '' && (
            <p className="mb-2">
              {counted(total, 'person fits', 'people fit')} “{search}”.{' '}
              <Link href={here.people()}>Show everybody</Link>
            </p>
          )}
          <List here={here} shown={participants} flags={flags} unreached={unreached} />
          <PageSteps
            {...{ page, pages }}
            href={(to) => here.people({ search: search || undefined, page: to })}
          />
        </>
      )}
    </>
  );
}

type ListProps = Pick<Props, 'flags' | 'unreached'> & {
  here: CohortAddresses;
  shown: readonly Participant[];
};

function List({ here, shown, flags, unreached }: ListProps) {
  return (
    <Table
      caption="Participants"
      captionHidden
      rows={shown}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          label: 'Name',
          rowHead: true,
          cell: (row) => (
            <Name here={here} row={row} flag={flags.get(row.id)} unreached={unreached.get(row.personId)} />
          ),
        },
        { key: 'experience', label: 'Experience', cell: (row) => experienceWords[row.experience] },
        { key: 'lived', label: 'Lives this as', cell: (row) => livedWords[row.livedAs] },
        { key: 'organisation', label: 'Where', cell: (row) => row.organisation || '–' },
        { key: 'table', label: 'Table', numeric: true, cell: (row) => row.tableNumber ?? '–' },
      ]}
    />
  );
}

type NameProps = {
  here: CohortAddresses;
  row: Participant;
  flag: ReactNode;
  unreached: Unreached | undefined;
};

function Name({ here, row, flag, unreached }: NameProps) {
  return (
    <>
      <Link href={here.participant(row.id)}>{nameInFull(row)}</Link>
      {row.withdrawn && (
        <>
          {' '}
          <Tag tone="plain">withdrew</Tag>
        </>
      )}
      {unreached && <UnreachedTag unreached={unreached} />}
      {flag}
      <span className="block text-small text-soft">{row.email ?? 'no email address'}</span>
    </>
  );
}
