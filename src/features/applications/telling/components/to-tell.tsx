import { EmptyState } from '@/ui/empty-state';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { Table } from '@/ui/table';
import { Tick } from '@/ui/ticks';
import { noteTold } from '../actions';
import type { LineToTell } from '../model';

/** Whom somebody has to call or write to, and then the letters, one a sheet. */
export function ToTell({ cohort, lines }: { cohort: string; lines: readonly LineToTell[] }) {
  if (lines.length === 0)
    return (
      <EmptyState title="Everybody has heard">Nobody is left to be called or written to by post.</EmptyState>
    );
  return (
    <>
      <ActionForm action={noteTold} className="no-print">
        <Hidden name="cohort" value={cohort} />
        <div id="told" tabIndex={-1}>
          <Table
            caption="To call, or to write to"
            rows={lines}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'tick',
                label: <span className="sr-only">They know</span>,
                narrow: true,
                cell: ({ id, name }) => <Tick name="told" value={id} label={name} />,
              },
              { key: 'name', label: 'Who', rowHead: true, cell: ({ name }) => name },
              {
                key: 'how',
                label: 'How',
                cell: ({ how }) => <span className="whitespace-pre-line">{how}</span>,
              },
              { key: 'what', label: 'What to tell them', cell: ({ what }) => what },
            ]}
          />
        </div>
        <div className="mt-4">
          <SubmitButton pending="Saving…">Those ticked know</SubmitButton>
        </div>
      </ActionForm>
      <section aria-labelledby="letters" className="mt-10">
        <h2 id="letters" className="no-print">
          Letters to print
        </h2>
        {lines.map(({ id, address, letter }) => (
          <article key={id} className="mt-6 max-w-2xl border-t border-line pt-6 break-after-page">
            <p className="mb-6 whitespace-pre-line">{address}</p>
            <h3>{letter.subject}</h3>
            <p className="whitespace-pre-line">{letter.text}</p>
          </article>
        ))}
      </section>
    </>
  );
}
