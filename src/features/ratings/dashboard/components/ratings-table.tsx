import { StackedBar } from '@/ui/stacked-bar';
import { type Column, Table } from '@/ui/table';
import { counted } from '@/writing/words';
import { missingWords } from '@/features/evaluations/missing';
import type { ElementRow } from '../elements';
import type { DashboardView } from '../model';
import { hasSpread, reasonsFor } from '../reasons';

const dash = '–';

/** Every element with its mean, its number, its range and where everybody is. */
export function RatingsTable({ view }: { view: DashboardView }) {
  return (
    <Table
      caption={`Marks out of 5, ${view.stage.title.toLowerCase()}`}
      captionHidden
      columns={columnsFor(view)}
      rows={view.rows}
      rowKey={(row) => row.key}
    />
  );
}

const isCompared = ({ comparedWith, notCompared }: DashboardView): boolean =>
  comparedWith !== null && notCompared === null;

/** Why a column isn't there, and what a dash stands for. */
export const EmptyColumns = ({ view }: { view: DashboardView }) => (
  <div className="mt-2 text-small text-soft">
    {reasonsFor(view).map((reason) => (
      <p key={reason}>{reason}</p>
    ))}
  </div>
);

function columnsFor(view: DashboardView): Column<ElementRow>[] {
  const { comparedWith, returns } = view;
  const all = returns ? `All ${returns.people.toLocaleString('en-GB')}` : 'All';
  return [
    { key: 'label', label: 'Element', rowHead: true, cell: (row) => <Element row={row} /> },
    { key: 'mean', label: 'Mean', numeric: true, cell: (row) => <Mean row={row} /> },
    {
      key: 'n',
      label: 'Answered',
      numeric: true,
      cell: (row) => (row.parts ? `${row.parts.answered} of ${row.parts.people}` : dash),
    },
    { key: 'range', label: 'Could be', numeric: true, cell: (row) => <CouldBe row={row} /> },
    ...(hasSpread(view) ? [{ key: 'deviation', label: 'Spread', numeric: true, cell: deviationOf }] : []),
    ...(isCompared(view)
      ? [{ key: 'other', label: comparedWith, cell: (row: ElementRow) => <Beside row={row} /> }]
      : []),
    { key: 'parts', label: all, cell: (row) => <Parts row={row} /> },
  ];
}

const deviationOf = (row: ElementRow) => row.figures?.deviation ?? dash;

function Element({ row }: { row: ElementRow }) {
  return (
    <>
      {row.label}
      {row.hidden && <span className="block text-small text-soft">{row.hidden}</span>}
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
  if (!exact) return `${range.low.toFixed(2)}–${range.high.toFixed(2)}`;
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
  if (!other) return row.figures ? <span className="text-small text-soft">no figure there</span> : dash;
  const verdict = { higher: 'ours is higher', lower: 'ours is lower', 'can’t tell': 'can’t tell' }[
    other.verdict
  ];
  return (
    <>
      {other.shownMean}{' '}
      <span className="text-soft">
        ({counted(other.n, 'answer', 'answers')}
        {other.printed && ', from print'})
      </span>
      <span className="block text-small text-soft">{verdict}</span>
    </>
  );
}

function Parts({ row }: { row: ElementRow }) {
  if (!row.parts) return dash;
  const { answered, blank, unread, notReturned, withdrawn } = row.parts;
  return (
    <>
      <StackedBar
        parts={[
          { tone: 'full', value: answered, label: 'answered' },
          { tone: 'part', value: blank, label: 'left blank or not asked' },
          { tone: 'rest', value: unread + notReturned + withdrawn, label: silentWords(unread, withdrawn) },
        ]}
      />
      {row.reasons && <Reasons reasons={row.reasons} />}
    </>
  );
}

function silentWords(unread: number, withdrawn: number): string {
  const among = [
    ...(unread > 0 ? [`${unread} not read`] : []),
    ...(withdrawn > 0 ? [`${withdrawn} withdrew`] : []),
  ];
  return among.length > 0 ? `form not returned (${among.join(', ')})` : 'form not returned';
}

const missingReasons = ['blank', 'illegible', 'not_asked', 'absent'] as const;

/** Why forms on paper or by phone have no answer: for facilitators, who know those forms anyway. */
function Reasons({ reasons }: { reasons: NonNullable<ElementRow['reasons']> }) {
  const words = missingReasons.flatMap((reason) =>
    reasons[reason] ? [`${reasons[reason]} ${missingWords[reason]}`] : [],
  );
  return <span className="block text-small text-soft">On paper or by phone: {words.join(', ')}</span>;
}
