import { addresses } from '@/addresses';
import { Link } from '@/ui/link';
import { type Column, Table } from '@/ui/table';
import { contactOf, partAndCohort, type PersonLine, placeOf, toldApart } from '../model';

/** `before`: a column at the left, such as boxes to tick. */
type Props = { lines: readonly PersonLine[]; before?: Column<PersonLine> };

/** People, one a row, with what tells two of one name apart. */
export function Lines({ lines, before }: Props) {
  const called = toldApart(lines);
  return (
    <Table
      caption="People"
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        ...(before ? [before] : []),
        {
          key: 'name',
          label: 'Name',
          rowHead: true,
          cell: (line) => <Name line={line} called={called.get(line.id) ?? line.name} />,
        },
        { key: 'parts', label: 'What they were', cell: (line) => <Parts line={line} /> },
        { key: 'contact', label: 'Reached by', cell: (line) => contactOf(line) },
      ]}
    />
  );
}

function Name({ line, called }: { line: PersonLine; called: string }) {
  // Whoever has no place is known by their address, as far as another page.
  const place = placeOf(line) || line.email;
  return (
    <>
      <Link href={addresses.whole(line.id).home()}>{called}</Link>
      {line.knownAs && ` (${line.knownAs})`}
      {place && !called.includes(place) && <span className="block text-small text-soft">{place}</span>}
    </>
  );
}

const most = 4;

function Parts({ line: { parts } }: { line: PersonLine }) {
  return (
    <ul>
      {parts.slice(0, most).map((part) => (
        <li key={`${part.kind} ${part.cohort.id} ${part.id ?? part.as ?? ''}`}>{partAndCohort(part)}</li>
      ))}
      {parts.length > most && <li className="text-soft">and {parts.length - most} earlier</li>}
    </ul>
  );
}
