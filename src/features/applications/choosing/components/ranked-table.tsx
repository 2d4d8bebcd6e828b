import { addresses } from '@/addresses';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { Tag } from '@/ui/tag';
import { Tick } from '@/ui/ticks';
import { highestTotal, totalOf } from '../../assessing/model';
import { offerStateWords } from '../../offers/model';
import { decisionWords, type InOrder, type Reason, reasons } from '../model';

/** Every application with both scores, how far apart they are, and what was decided. */
export function RankedTable({ cohort, rows }: { cohort: string; rows: readonly InOrder[] }) {
  return (
    <Table
      caption="Applications"
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'tick',
          label: <span className="sr-only">Choose</span>,
          narrow: true,
          cell: ({ id, name, reference }) => (
            <Tick name="application" value={id} label={`${name}, ${reference}`} />
          ),
        },
        { key: 'rank', label: 'Rank', numeric: true, cell: (row) => rankSaid(row) },
        { key: 'name', label: 'Who', rowHead: true, cell: (row) => <Who cohort={cohort} row={row} /> },
        { key: 'scores', label: `Scores, of ${highestTotal} each`, cell: (row) => <Scores row={row} /> },
        { key: 'spread', label: 'Apart by', numeric: true, cell: ({ spread }) => spread ?? '–' },
        { key: 'criteria', label: 'Criteria', cell: ({ criteria }) => criteriaSaid(criteria) },
        { key: 'decision', label: 'Decision', cell: (row) => <Decided row={row} /> },
      ]}
    />
  );
}

const rankSaid = ({ rank, tied }: InOrder): string =>
  rank === null ? '–' : tied ? `${rank} =` : String(rank);

function Who({ cohort, row }: { cohort: string; row: InOrder }) {
  return (
    <>
      <Link href={addresses.cohort(cohort).application(row.id)}>{row.name}</Link>
      <span className="block text-small text-soft">
        {row.reference}
        {row.pairId && ' · one of a pair'}
      </span>
    </>
  );
}

function Scores({ row: { scores, agreed } }: { row: InOrder }) {
  if (scores.length === 0) return <span className="text-soft">not scored yet</span>;
  const totals = scores.map((one) => totalOf(one) ?? '–').join(' and ');
  const talked = Object.keys(agreed).length;
  return (
    <>
      {totals}
      {scores.length === 1 && <span className="block text-small text-soft">the other is not done</span>}
      {talked > 0 && <span className="block text-small text-soft">{talked} agreed after a talk</span>}
    </>
  );
}

function criteriaSaid({ met, notMet, unsure }: InOrder['criteria']): string {
  const said = [
    ...(met > 0 ? [`${met} met`] : []),
    ...(notMet > 0 ? [`${notMet} not met`] : []),
    ...(unsure > 0 ? [`${unsure} unsure`] : []),
  ];
  return said.join(', ') || '–';
}

const isReason = (reason: string): reason is Reason => reason in reasons;

function Decided({ row: { decision, offer } }: { row: InOrder }) {
  if (!decision) return <span className="text-soft">none yet</span>;
  return (
    <>
      {decisionWords[decision.kind]} {!decision.sent && <Tag tone="amber">not sent</Tag>}
      {offer && <span className="block text-small">{offerStateWords[offer]}</span>}
      {isReason(decision.reason) && (
        <span className="block text-small text-soft">{reasons[decision.reason]}</span>
      )}
    </>
  );
}
