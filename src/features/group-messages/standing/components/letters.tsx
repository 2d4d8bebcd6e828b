import { filled } from '@/features/messages/templates/model';
import { EmptyState } from '@/ui/empty-state';
import type { GroupMessage } from '../../model';
import { fieldsFor, formatWords, howReached, type Recipient } from '../../recipients/model';

/** A letter to each of those who get no mail, one a sheet, in the size that they read. */
export function Letters({ message, people }: { message: GroupMessage; people: readonly Recipient[] }) {
  if (people.length === 0)
    return <EmptyState title="Nobody waits for a letter">Everybody who gets no mail was told.</EmptyState>;
  return people.map((one) => {
    const { subject, text } = filled(message, fieldsFor(message.list), one.values);
    return (
      <article key={one.key} className="mt-6 max-w-2xl border-t border-line pt-6 break-after-page">
        <p className="no-print mb-4 text-soft">
          {howReached(one)}
          {formatWords[one.format] && `. ${formatWords[one.format]}`}
        </p>
        <div className={one.format === 'large_print' ? 'large-print' : ''}>
          <p className="mb-6 whitespace-pre-line">
            {[one.name, one.address].filter((line) => line).join('\n')}
          </p>
          <p className="mb-4 font-semibold">{subject}</p>
          <p className="break-words whitespace-pre-line">{text}</p>
        </div>
      </article>
    );
  });
}
