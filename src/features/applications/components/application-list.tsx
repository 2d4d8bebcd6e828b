import { addresses, type CohortAddresses } from '@/addresses';
import { shortDate } from '@/calendar/written';
import { PageSteps } from '@/features/accounts/components/page-steps';
import { ButtonLink } from '@/ui/button-link';
import { ChoiceLinks } from '@/ui/choice-links';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { Tag, type Tone } from '@/ui/tag';
import {
  type ApplicationLine,
  applicationStates,
  applyModeWords,
  type ApplicationState,
  stateWords,
  totalOf,
} from '../model';

type Props = {
  cohort: string;
  /** Of one page. */
  applications: readonly ApplicationLine[];
  counts: Record<ApplicationState, number>;
  /** What is looked at: one state, or all of them. */
  state?: ApplicationState;
  page: number;
  pages: number;
  /** Those who may be here twice. */
  twice: ReadonlySet<string>;
};

/** Who applied, how far each one is, and who may be here twice: fifty at a time. */
export function ApplicationList({ cohort, applications, counts, state, page, pages, twice }: Props) {
  const here = addresses.cohort(cohort);
  return (
    <>
      <ChoiceLinks
        label="Which applications"
        items={[
          { href: here.applications(), label: `All (${totalOf(counts)})`, current: !state },
          ...applicationStates.map((one) => ({
            href: here.applications({ state: one }),
            label: `${stateWords[one]} (${counts[one]})`,
            current: one === state,
          })),
        ]}
      />
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
            cell: (row) => <Name {...{ here, row }} isTwice={twice.has(row.id)} />,
          },
          { key: 'state', label: 'State', cell: (row) => <State row={row} /> },
          {
            key: 'where',
            label: 'Where',
            cell: (row) => [row.organisation, row.area].filter(Boolean).join(', ') || '–',
          },
          { key: 'came', label: 'Came', cell: ({ mode }) => applyModeWords[mode] },
          { key: 'sent', label: 'Sent on', cell: ({ sentAt }) => (sentAt ? shortDate(sentAt) : '–') },
        ]}
      />
      <PageSteps page={page} pages={pages} href={(to) => here.applications({ state, page: to })} />
    </>
  );
}

/** Before anybody has applied. */
export function NobodyApplied({ cohort, recruits }: { cohort: string; recruits: boolean }) {
  const here = addresses.cohort(cohort);
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
}

const tones: Record<ApplicationState, Tone> = {
  sent: 'teal',
  begun: 'plain',
  withdrawn: 'plain',
  left_out: 'plain',
};

function State({ row: { state, late, mode } }: { row: ApplicationLine }) {
  return (
    <>
      <Tag tone={tones[state]}>{stateWords[state]}</Tag>
      {late && mode === 'link' && <span className="block text-small text-soft">let in late</span>}
    </>
  );
}

type NameProps = { here: CohortAddresses; row: ApplicationLine; isTwice: boolean };

function Name({ here, row: { id, name, reference, pair }, isTwice }: NameProps) {
  return (
    <>
      <Link href={here.applicant(id)}>{name}</Link>
      <span className="block text-small text-soft">{reference}</span>
      {pair && <span className="block text-small">applies with {pair.name}</span>}
      {isTwice && <span className="block text-small text-amber">may be here twice</span>}
    </>
  );
}
