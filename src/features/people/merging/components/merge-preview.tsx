import { addresses } from '@/addresses';
import { nameInFull } from '@/features/accounts/preferences/model';
import { Radios } from '@/ui/choices';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Link } from '@/ui/link';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { Table } from '@/ui/table';
import { mergePeople } from '../actions';
import { type FieldShown, fieldWords, type Preview } from '../model';

/** All that would become of two records, in words, and the button; or why they stay two. */
export function MergePreview({ preview }: { preview: Preview }) {
  const { kept, other, fields, refusals } = preview;
  return (
    <>
      <p className="mb-6">
        The record of {nameInFull(kept)} stays, and takes over what the other one has.{' '}
        <Link href={addresses.whole(other.id).merge({ other: kept.id })}>Keep the other one instead</Link>
      </p>
      {fields.length > 0 && (
        <>
          <Details fields={fields} />
          <What preview={preview} />
        </>
      )}
      {refusals.length > 0 ? (
        <Notice tone="warning" title="These two stay two">
          <ul className="mt-2 list-disc pl-6">
            {refusals.map(({ why, todo }) => (
              <li key={why} className="mb-2">
                {why} {todo}
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <MergeForm preview={preview} />
      )}
    </>
  );
}

function Details({ fields }: { fields: readonly FieldShown[] }) {
  return (
    <Table
      caption="What each of the two says"
      rows={fields}
      rowKey={({ field }) => field}
      columns={[
        { key: 'field', label: 'Detail', rowHead: true, cell: ({ field }) => fieldWords[field] },
        { key: 'kept', label: 'The one that stays', cell: ({ kept }) => kept || '–' },
        { key: 'other', label: 'The other one', cell: ({ other }) => other || '–' },
      ]}
    />
  );
}

function What({ preview: { moves, collisions, consents } }: { preview: Preview }) {
  const lists = [
    { title: 'What goes over', items: moves, none: 'Nothing hangs on the other record.' },
    { title: 'What both have', items: collisions, none: 'Nothing is there twice.' },
    { title: 'What they said of being written to', items: consents, none: 'Both said the same.' },
  ];
  return lists.map(({ title, items, none }) => (
    <section key={title}>
      <h2 className="mt-8 mb-2">{title}</h2>
      {items.length === 0 && <p>{none}</p>}
      <ul className="list-disc pl-6">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  ));
}

function MergeForm({ preview: { kept, other, fields, mark } }: { preview: Preview }) {
  const toChoose = fields.filter(({ choice }) => choice);
  const values = Object.fromEntries(toChoose.map(({ field, from }) => [field, from]));
  return (
    <>
      <h2 className="mt-8 mb-2">Make them one</h2>
      <ActionForm action={mergePeople} values={values} className="space-y-6">
        <Hidden name="person" value={kept.id} />
        <Hidden name="other" value={other.id} />
        <Hidden name="seen" value={mark} />
        {toChoose.map(({ field, kept: mine, other: theirs }) => (
          <Radios
            key={field}
            name={field}
            label={fieldWords[field]}
            options={[
              { value: 'kept', label: mine },
              { value: 'other', label: theirs },
            ]}
          />
        ))}
        <p>
          Both addresses sign them in from now on, and both get an email that says so. Old links lead to the
          form that is kept as long as it isn’t begun; after that they can have their link sent. Wherever the
          other one was signed in, they are signed out. You can undo this on their page until a form of theirs
          goes on.
        </p>
        <SubmitButton pending="Merging…">Merge the two</SubmitButton>
      </ActionForm>
    </>
  );
}
