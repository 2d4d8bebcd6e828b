import { filled } from '@/features/messages/templates/model';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { gapsIn, gapsInWords, type GroupMessage } from '../../model';
import { fieldsFor, formatSaid, howReached, isPost, type Recipient } from '../../recipients/model';

/** A letter to each of those who get no mail, one a sheet, in the size that they read. None where something in it would be empty: they are named. */
export function Letters({ message, people }: { message: GroupMessage; people: readonly Recipient[] }) {
  if (people.length === 0)
    return <EmptyState title="Nobody waits for a letter">Everybody who gets no mail was told.</EmptyState>;
  const gaps = gapsIn(message, message.list, people);
  const without = new Set(gaps.map(({ key }) => key));
  return (
    <>
      {gaps.length > 0 && (
        <Notice tone="error" title="Some letters can’t be printed">
          {gapsInWords(gaps)}
        </Notice>
      )}
      {people
        .filter(({ key }) => !without.has(key))
        .map((one) => (
          <Letter key={one.key} message={message} one={one} />
        ))}
    </>
  );
}

function Letter({ message, one }: { message: GroupMessage; one: Recipient }) {
  const { subject, text } = filled(message, fieldsFor(message.list), one.values);
  const format = formatSaid(one.format);
  return (
    <article className="mt-6 max-w-2xl border-t border-line pt-6 break-after-page">
      <p className="no-print mb-4 text-soft">
        {howReached(one)}
        {format && `. ${format}`}
      </p>
      {one.address === '' && isPost(one) && (
        <p className="no-print mb-4">Nobody has noted where they live: ask them for their address.</p>
      )}
      <div className={one.format === 'large_print' ? 'large-print' : ''}>
        <p className="mb-6 whitespace-pre-line">
          {[one.name, one.address].filter((line) => line).join('\n')}
        </p>
        <p className="mb-4 font-semibold">{subject}</p>
        <p className="break-words whitespace-pre-line">{text}</p>
      </div>
    </article>
  );
}
