import { addresses, type CohortAddresses } from '@/addresses';
import { writtenDate } from '@/calendar/written';
import { ButtonLink } from '@/ui/button-link';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { Tag, type Tone } from '@/ui/tag';
import { plural } from '@/writing/words';
import {
  type ApplicationLine,
  applyModeWords,
  type ApplicationState,
  countsOf,
  pairedWith,
  stateWords,
} from '../model';
import { likelySame } from '../same-person';

type Props = { cohort: string; applications: readonly ApplicationLine[]; recruits: boolean };

/** Who applied, how far each one is, and who may be here twice. */
export function ApplicationList({ cohort, applications, recruits }: Props) {
  const here = addresses.cohort(cohort);
  if (applications.length === 0)
    return (
      <EmptyState
        title="Nobody has applied yet"
        action={
          <ButtonLink href={here.recruiting()}>
            {recruits ? 'See where they apply' : 'Let people apply'}
          </ButtonLink>
        }
      >
        {recruits
          ? 'Give people the address of the page, or print it with its picture for cameras.'
          : 'Say when people can apply, what you ask, and what the page says. It has an address of its own.'}
      </EmptyState>
    );
  return (
    <>
      <p className="mb-4">{inWords(countsOf(applications))}</p>
      <Table
        caption="Applications"
        captionHidden
        rows={applications}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            label: 'Name',
            rowHead: true,
            cell: (row) => <Name {...{ here, row, all: applications }} />,
          },
          { key: 'state', label: 'State', cell: (row) => <State row={row} /> },
          {
            key: 'where',
            label: 'Where',
            cell: (row) => [row.organisation, row.area].filter(Boolean).join(', ') || '–',
          },
          { key: 'came', label: 'Came', cell: ({ mode }) => applyModeWords[mode] },
          { key: 'sent', label: 'Sent on', cell: ({ sentAt }) => (sentAt ? writtenDate(sentAt) : '–') },
        ]}
      />
    </>
  );
}

const inWords = ({ sent, begun, withdrawn }: Record<ApplicationState, number>): string =>
  [
    plural(sent, 'One application is in', `${sent} applications are in`),
    plural(begun, 'one is being written', `${begun} are being written`),
    plural(withdrawn, 'one was taken back', `${withdrawn} were taken back`),
  ].join(', ') + '.';

const tones: Record<ApplicationState, Tone> = { sent: 'teal', begun: 'plain', withdrawn: 'plain' };

function State({ row: { state, late } }: { row: ApplicationLine }) {
  return (
    <>
      <Tag tone={tones[state]}>{stateWords[state]}</Tag>
      {late && <span className="block text-small text-soft">late, or entered by staff</span>}
    </>
  );
}

type NameProps = { here: CohortAddresses; row: ApplicationLine; all: readonly ApplicationLine[] };

function Name({ here, row, all }: NameProps) {
  const pair = pairedWith(row, all);
  return (
    <>
      <Link href={here.applicant(row.id)}>{row.name}</Link>
      <span className="block text-small text-soft">{row.reference}</span>
      {pair && <span className="block text-small">applies with {pair.name}</span>}
      {likelySame(row, all).length > 0 && (
        <span className="block text-small text-amber">may be here twice</span>
      )}
    </>
  );
}
