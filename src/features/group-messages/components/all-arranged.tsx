import { fieldsIn } from '@/features/messages/templates/model';
import { Table } from '@/ui/table';
import type { GroupMessage } from '../model';
import type { Recipient } from '../recipients/model';

/** What is said to each of what is arranged for them: staff wrote it for themselves, so all of it is read before it goes. */
export function AllArranged({ goers, message }: { goers: readonly Recipient[]; message: GroupMessage }) {
  const told = goers.filter(({ values }) => values.arranged);
  if (told.length === 0 || !fieldsIn(message.text).includes('arranged')) return null;
  return (
    <section aria-labelledby="arranged" className="mt-8">
      <h2 id="arranged">What is said of what is arranged</h2>
      <p className="mb-4 text-soft">
        It goes to each of them just as it stands in their needs. Change it there if it was not written for
        them to read.
      </p>
      <Table
        caption="What is arranged"
        captionHidden
        rows={told}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', label: 'Who', rowHead: true, cell: ({ name }) => name },
          {
            key: 'arranged',
            label: 'What they read',
            cell: ({ values }) => <p className="whitespace-pre-line">{values.arranged}</p>,
          },
        ]}
      />
    </section>
  );
}
