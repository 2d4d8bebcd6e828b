import { Link } from '@/ui/link';
import { type Column, Table } from '@/ui/table';
import { contactOf, partInWords, type PersonLine, placeOf, whereIs } from '../model';

/** `before`: a column at the left, such as boxes to tick. */
type Props = { lines: readonly PersonLine[]; before?: Column<PersonLine> };

/** People, one a row, with what tells two of one name apart. */
export function Lines({ lines, before }: Props) {
  return (
    <Table
      caption="People"
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        ...(before ? [before] : []),
        { key: 'name', label: 'Name', rowHead: true, cell: (line) => <Name line={line} /> },
        { key: 'parts', label: 'What they were', cell: (line) => <Parts line={line} /> },
        { key: 'contact', label: 'Reached by', cell: (line) => contactOf(line) },
      ]}
    />
  );
}

function Name({ line }: { line: PersonLine }) {
  const href = whereIs(line);
  const place = placeOf(line);
  return (
    <>
      {href ? <Link href={href}>{line.name}</Link> : line.name}
      {line.knownAs && ` (${line.knownAs})`}
      {place && <span className="block text-small text-soft">{place}</span>}
    </>
  );
}

const most = 4;

function Parts({ line: { parts } }: { line: PersonLine }) {
  return (
    <ul>
      {parts.slice(0, most).map((part) => (
        <li key={`${part.kind} ${part.cohort.id} ${part.id ?? part.as ?? ''}`}>{partInWords(part)}</li>
      ))}
      {parts.length > most && <li className="text-soft">and {parts.length - most} earlier</li>}
    </ul>
  );
}
