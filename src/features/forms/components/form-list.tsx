import { addresses } from '@/addresses';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { Tag } from '@/ui/tag';
import { audienceNames, documentNow, type Form, questionsOf } from '../model';

/** Forms with their state: written, published, or both. */
export function FormList({ forms, caption }: { forms: readonly Form[]; caption: string }) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={forms}
      rowKey={(form) => form.key}
      columns={[
        {
          key: 'title',
          label: 'Form',
          rowHead: true,
          cell: (form) => <Link href={addresses.form(form.key).home()}>{documentNow(form).title}</Link>,
        },
        { key: 'audience', label: 'For', cell: (form) => audienceNames[form.audience] },
        {
          key: 'questions',
          label: 'Questions',
          numeric: true,
          cell: (form) => questionsOf(documentNow(form)).length,
        },
        {
          key: 'programme',
          label: 'Programme',
          cell: (form) => form.programme?.name ?? 'came with Roundtable',
        },
        { key: 'state', label: 'State', cell: (form) => <State form={form} /> },
      ]}
    />
  );
}

function State({
  form: {
    draft,
    versions: [latest],
  },
}: {
  form: Form;
}) {
  if (draft && latest) return <Tag tone="amber">{`version ${latest.number}, changes not published`}</Tag>;
  return latest ? <Tag>{`version ${latest.number}`}</Tag> : <Tag tone="amber">not published yet</Tag>;
}
