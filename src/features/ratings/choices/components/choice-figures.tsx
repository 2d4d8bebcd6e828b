import { Figure } from '@/ui/figure';
import { BarLegend, StackedBar } from '@/ui/stacked-bar';
import { type Column, Table } from '@/ui/table';
import { type ChoiceFigure, type ChoiceRow, mostChosen } from '../model';

/** The questions that were answered by choosing: for each, how many of how many chose what. Nothing when the form has none. */
export function ChoiceFigures({ choices }: { choices: readonly ChoiceFigure[] }) {
  if (choices.length === 0) return null;
  return (
    <section aria-labelledby="choices" className="mt-10">
      <h2 id="choices">What people chose</h2>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-6">
        {choices.map((choice) => (
          <Choice key={choice.key} choice={choice} />
        ))}
      </div>
    </section>
  );
}

function Choice({ choice }: { choice: ChoiceFigure }) {
  const answered = choice.n !== null && choice.hidden !== null && `${choice.n} people answered. `;
  const kind = choice.many ? 'People could choose several.' : 'Each person chose one.';
  return (
    <Figure
      title={choice.label}
      level={3}
      sentence={
        <p>
          {answered}
          {choice.hidden ?? mostChosen(choice)}
        </p>
      }
      legend={choice.hidden === null && <p>{kind}</p>}
      table={
        choice.hidden === null && (
          <>
            <Table
              caption={choice.label}
              captionHidden
              columns={columns}
              rows={choice.rows}
              rowKey={(row) => row.key}
            />
            <div className="mt-3">
              <BarLegend
                items={[
                  { label: 'chose it', tone: 'full' },
                  { label: 'did not', tone: 'rest' },
                ]}
              />
            </div>
          </>
        )
      }
    />
  );
}

const columns: Column<ChoiceRow>[] = [
  { key: 'label', label: 'Answer', rowHead: true, cell: (row) => <Answer row={row} /> },
  {
    key: 'chosen',
    label: 'Chosen by',
    numeric: true,
    cell: ({ figures }) => (figures ? `${figures.chosen} of ${figures.n}` : '–'),
  },
  {
    key: 'bar',
    label: 'Share',
    cell: ({ figures }) =>
      figures && (
        <StackedBar
          parts={[
            { tone: 'full', value: figures.chosen, label: 'chose it' },
            { tone: 'rest', value: figures.n - figures.chosen, label: 'did not' },
          ]}
        />
      ),
  },
];

function Answer({ row }: { row: ChoiceRow }) {
  return (
    <>
      {row.label}
      {row.hidden && <span className="block text-small text-soft">{row.hidden}</span>}
    </>
  );
}
