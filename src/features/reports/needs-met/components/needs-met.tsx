import { kindWords } from '@/features/needs/model';
import { Figure } from '@/ui/figure';
import { Table } from '@/ui/table';
import { counted } from '@/writing/words';
import { type NeedsMet, waits } from '../model';

const rule =
  'Counted once, two weeks after the last day. Nothing is shown of fewer than eight people, and nothing from which that could be worked out.';

/** How many people needed something to take part, and whether it was there, for whoever paid for it. */
export function NeedsMetFigure({ told }: { told: NeedsMet | null }) {
  if (!told)
    return (
      <p className="max-w-3xl text-soft">
        What people needed to take part is counted {waits} days after the last day, and shown where there are
        enough of them that nobody can be made out.
      </p>
    );
  return (
    <Figure
      title="What people needed to take part"
      sentence={sentenceOf(told)}
      legend={rule}
      table={
        told.kinds.length > 0 && (
          <Table
            caption="How many people needed what"
            captionHidden
            rows={told.kinds}
            rowKey={({ kind }) => kind}
            columns={[
              { key: 'kind', label: 'What helps', rowHead: true, cell: ({ kind }) => kindWords(kind) },
              { key: 'people', label: 'People', numeric: true, cell: ({ people }) => people },
            ]}
          />
        )
      }
    />
  );
}

function sentenceOf({ people, short }: NeedsMet): string {
  const needed = `${counted(people, 'person', 'people')} needed something to be there. `;
  return short === null
    ? `${needed}How many of them missed some of it is not shown: too few did, or too few did not.`
    : `${needed}${short} of them said of some of it that it was not, or only partly, there.`;
}
