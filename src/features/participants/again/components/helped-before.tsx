import { addresses } from '@/addresses';
import { PageSteps } from '@/features/accounts/components/page-steps';
import { Button } from '@/ui/button';
import { ButtonLink } from '@/ui/button-link';
import { EmptyState } from '@/ui/empty-state';
import { TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Link } from '@/ui/link';
import { SubmitButton } from '@/ui/submit-button';
import { Table } from '@/ui/table';
import { Tick, TickAll } from '@/ui/ticks';
import { counted } from '@/writing/words';
import { addAgain } from '../actions';
import { type AskedBefore, asInWords, type Helper, type HelperPage, keyOf } from '../model';

type Props = { cohort: string; asked: AskedBefore; found: HelperPage };

/** Who coached or contributed before, to be ticked rather than typed again. */
export function HelpedBefore({ cohort, asked, found }: Props) {
  const here = addresses.cohort(cohort);
  const { helpers, total, page, pages } = found;
  if (total === 0 && asked.search === '')
    return (
      <EmptyState
        title="Nobody is left to choose"
        action={<ButtonLink href={here.people()}>Back to the team</ButtonLink>}
      >
        Whoever coached or contributed in another cohort that you run stands here, unless they are on this
        team already. Until then, add people by their name and address.
      </EmptyState>
    );
  return (
    <>
      <form
        role="search"
        method="get"
        action={here.helpedBefore()}
        className="flex flex-wrap items-end gap-x-4"
      >
        <TextField name="search" label="Name or email address" defaultValue={asked.search} width="medium" />
        <div className="mb-6">
          <Button variant="quiet">Find</Button>
        </div>
      </form>
      {total === 0 ? (
        <p>
          Nobody who helped before fits “{asked.search}”.{' '}
          <Link href={here.helpedBefore()}>Show all of them</Link>
        </p>
      ) : (
        <Choose {...{ cohort, helpers, total }} />
      )}
      <PageSteps
        {...{ page, pages }}
        href={(to) => here.helpedBefore({ search: asked.search || undefined, page: to })}
      />
    </>
  );
}

function Choose({ cohort, helpers, total }: { cohort: string; helpers: readonly Helper[]; total: number }) {
  return (
    <ActionForm action={addAgain}>
      <Hidden name="cohort" value={cohort} />
      {helpers.map((row) => (
        <Hidden key={keyOf(row)} name="shown" value={keyOf(row)} />
      ))}
      <TickAll name="all" of="helper" label="Tick all that are shown" />
      <Table
        caption={`${counted(total, 'person', 'people')} to choose from`}
        rows={helpers}
        rowKey={keyOf}
        columns={[
          {
            key: 'tick',
            label: <span className="sr-only">Choose</span>,
            narrow: true,
            cell: (row) => <Tick name="helper" value={keyOf(row)} label={`${row.name}, ${asInWords(row)}`} />,
          },
          { key: 'name', label: 'Name', rowHead: true, cell: (row) => <Named row={row} /> },
          { key: 'as', label: 'Came as', cell: asInWords },
          { key: 'worksAt', label: 'Where they work or volunteer', cell: (row) => row.worksAt || '–' },
          { key: 'last', label: 'Last in', cell: (row) => row.last },
        ]}
      />
      <p className="mt-5 mb-4 max-w-3xl">
        Each joins this cohort as what they came as before. They are told by mail that they are on the team,
        and how to sign in.
      </p>
      <SubmitButton pending="Adding…">Add those who are ticked</SubmitButton>
    </ActionForm>
  );
}

function Named({ row }: { row: Helper }) {
  return (
    <>
      {row.name}
      <span className="block text-small text-soft">{row.email ?? 'no email address'}</span>
    </>
  );
}
