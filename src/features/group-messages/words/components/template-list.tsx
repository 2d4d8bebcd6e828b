import { addresses } from '@/addresses';
import { languages } from '@/languages/known';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { listed } from '@/writing/words';
import type { TemplateLine } from '../model';

/** Every message that goes by itself: what it is for, when it goes, and in whose words. */
export function TemplateList({ programme, lines }: { programme: string; lines: readonly TemplateLine[] }) {
  const parts = [
    { caption: 'About a course', rows: lines.filter(({ everywhere }) => !everywhere) },
    { caption: 'About Roundtable itself', rows: lines.filter(({ everywhere }) => everywhere) },
  ];
  return (
    <>
      <p className="mb-6 max-w-3xl">
        Roundtable sends these by itself. Read them, and change what doesn’t fit. A form’s own stage can have
        words of its own, under “What its mail says”.
      </p>
      {parts.map(({ caption, rows }) => (
        <div key={caption} className="mb-10">
          <Table
            caption={caption}
            rows={rows}
            rowKey={({ kind }) => kind}
            columns={[
              {
                key: 'title',
                label: 'Message',
                rowHead: true,
                cell: ({ kind, title }) => (
                  <Link href={addresses.template(kind, { programme })}>{title}</Link>
                ),
              },
              { key: 'when', label: 'When it goes', cell: ({ when }) => when },
              { key: 'whose', label: 'Whose words', cell: whoseWords },
            ]}
          />
        </div>
      ))}
    </>
  );
}

const spoken = (all: TemplateLine['changed']): string =>
  listed(all.map((language) => languages[language].english));

function whoseWords({ changed, passedOver }: TemplateLine): string {
  if (changed.length === 0) return 'Roundtable’s';
  const old =
    passedOver.length > 0 ? `. In ${spoken(passedOver)} they don’t fit any more, and Roundtable’s go` : '';
  return `Yours, in ${spoken(changed)}${old}`;
}
