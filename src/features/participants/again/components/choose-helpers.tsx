import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { Table } from '@/ui/table';
import { Tick, TickAll } from '@/ui/ticks';
import { tellingApart } from '@/writing/names';
import { counted } from '@/writing/words';
import { addAgain } from '../actions';
import { asInWords, type Helper, keyOf, whyNot } from '../model';

type Props = { cohort: string; helpers: readonly Helper[]; total: number };

/** People who helped before, by name, to be ticked; whoever can't be added is there with the reason. */
export function ChooseHelpers({ cohort, helpers, total }: Props) {
  const free = helpers.filter(({ cant }) => cant === null);
  const labels = labelsOf(helpers);
  return (
    <ActionForm action={addAgain}>
      <Hidden name="cohort" value={cohort} />
      {free.map((row) => (
        <Hidden key={keyOf(row)} name="shown" value={keyOf(row)} />
      ))}
      {free.length > 0 && <TickAll name="all" of="helper" label="Tick all that are shown" />}
      <Table
        caption={`${counted(total, 'person', 'people')} to choose from`}
        rows={helpers}
        rowKey={keyOf}
        columns={[
          {
            key: 'tick',
            label: <span className="sr-only">Choose</span>,
            narrow: true,
            cell: (row) =>
              row.cant === null && (
                <Tick name="helper" value={keyOf(row)} label={labels.get(keyOf(row)) ?? row.name} />
              ),
          },
          { key: 'name', label: 'Name', rowHead: true, cell: (row) => <Named row={row} /> },
          { key: 'as', label: 'Came as', cell: asInWords },
          { key: 'worksAt', label: 'Where they work or volunteer', cell: (row) => row.worksAt || '–' },
          { key: 'last', label: 'Last in', cell: (row) => row.last },
        ]}
      />
      <p className="mt-5 mb-4 max-w-3xl">
        {free.length === 0
          ? 'Nobody of them can be added from this list.'
          : 'Each joins this cohort as what they came as before. They are told by mail that they are on the team, and how to sign in.'}
      </p>
      {free.length > 0 && <SubmitButton pending="Adding…">Add those who are ticked</SubmitButton>}
    </ActionForm>
  );
}

/** What the box of each is called: two of one name by where they work, their last cohort, address or number. */
function labelsOf(helpers: readonly Helper[]): Map<string, string> {
  const apart = tellingApart(helpers, ({ worksAt, last, email, phone }) => [worksAt, last, email, phone]);
  return new Map(apart.map((row) => [keyOf(row), `${row.name}, ${asInWords(row)}`]));
}

function Named({ row }: { row: Helper }) {
  const reason = whyNot(row);
  return (
    <>
      {row.name}
      <span className="block text-small text-soft">{row.email ?? 'no email address'}</span>
      {reason && <span className="block text-small">{reason}</span>}
    </>
  );
}
