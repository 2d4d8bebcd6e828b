import { StackedBar } from '@/ui/stacked-bar';
import { type Column, Table } from '@/ui/table';
import type { DashboardView, ElementRow } from '../model';

const dash = '–';

/** Every element with its mean, its number, its range and where everybody is. */
export function RatingsTable({ view }: { view: DashboardView }) {
  return <Table caption={`Marks out of 5, ${view.stage.title.toLowerCase()}`} captionHidden columns={columnsFor(view)} rows={view.rows} rowKey={(row) => row.key} />;
}

function columnsFor(view: DashboardView): Column<ElementRow>[] {
  const { comparedWith, returns } = view;
  return [
    { key: 'label', label: 'Element', rowHead: true, cell: (row) => <Element row={row} /> },
    { key: 'mean', label: 'Mean', numeric: true, cell: (row) => <Mean row={row} /> },
    { key: 'n', label: 'Answered', numeric: true, cell: (row) => (row.parts ? `${row.parts.answered} of ${row.parts.people}` : dash) },
    { key: 'range', label: 'Could be', numeric: true, cell: (row) => <CouldBe row={row} /> },
    { key: 'deviation', label: 'Spread', numeric: true, cell: (row) => row.figures?.deviation?.toFixed(1) ?? dash },
    ...(comparedWith ? [{ key: 'other', label: comparedWith, cell: (row: ElementRow) => <Beside row={row} /> }] : []),
    { key: 'parts', label: `All ${returns.people.toLocaleString('en-GB')}`, cell: (row) => <Parts row={row} /> },
  ];
}

function Element({ row }: { row: ElementRow }) {
  return (
    <>
      {row.label}
      {row.hidden && <span className="block text-small text-soft">{row.hidden}</span>}
      {row.later && <span className="block text-small text-soft">More answers came in since. They are added once eight or more can be added together.</span>}
    </>
  );
}

function Mean({ row: { figures } }: { row: ElementRow }) {
  return (
    <>
      <strong>{figures?.shownMean ?? dash}</strong>
      {figures?.exact && <span className="block text-small text-soft">from print</span>}
    </>
  );
}

function CouldBe({ row: { figures } }: { row: ElementRow }) {
  if (!figures) return dash;
  const { range, exact, shownMean } = figures;
  if (!exact) return `${range.low.toFixed(1)}–${range.high.toFixed(1)}`;
  return (
    <>
      {range.low.toFixed(2)}–{range.high.toFixed(2)}
      <span className="block text-small text-soft">
        {exact.low.toFixed(2)}–{exact.high.toFixed(2)} if {shownMean} is exact
      </span>
    </>
  );
}

function Beside({ row }: { row: ElementRow }) {
  const other = row.figures?.other;
  if (!other) return dash;
  const verdict = { higher: 'ours is higher', lower: 'ours is lower', 'can’t tell': 'can’t tell' }[other.verdict];
  return (
    <>
      {other.shownMean} <span className="text-soft">({other.n} answers{other.printed && ', from print'})</span>
      <span className="block text-small text-soft">{verdict}</span>
    </>
  );
}

function Parts({ row }: { row: ElementRow }) {
  if (!row.parts) return dash;
  const { answered, blank, notReturned, withdrawn } = row.parts;
  return (
    <StackedBar
      parts={[
        { tone: 'full', value: answered, label: 'answered' },
        { tone: 'part', value: blank, label: row.later ? 'left blank or came later' : 'left blank' },
        { tone: 'rest', value: notReturned + withdrawn, label: withdrawn > 0 ? `form not returned (${withdrawn} withdrew)` : 'form not returned' },
      ]}
    />
  );
}
