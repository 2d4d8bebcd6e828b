import { addresses } from '@/addresses';
import { languageNamed, languages } from '@/languages/known';
import { Link } from '@/ui/link';
import { writtenDate, writtenTime } from '@/calendar/written';
import { DefinitionList } from '@/ui/definition-list';
import { kindWords, type Message, textAndLinks, wayWords } from '../model';
import { StatusTag } from './outbox-list';

const moment = (instant: Date): string => `${writtenDate(instant)}, ${writtenTime(instant)}`;

/** One message: to whom, what became of it, and its text while there is one to read. Links in it work. */
export function MessageText({ message }: { message: Message }) {
  const { to, kind, status, problem, createdAt, sentAt, text, way } = message;
  const { tag } = languages[languageNamed(message.language) ?? 'en'];
  const facts = [
    { term: 'To', value: to },
    { term: 'What for', value: kindWords(kind) },
    { term: 'State', value: <StatusTag status={status} /> },
    ...(problem ? [{ term: 'Why', value: problem }] : []),
    { term: 'Written', value: moment(createdAt) },
    ...(way ? [{ term: 'How', value: wayWords[way] }] : []),
    ...(sentAt ? [{ term: 'Sent', value: moment(sentAt) }] : []),
  ];
  return (
    <>
      <DefinitionList entries={facts} />
      {status === 'waiting' && !problem && (
        <p className="mt-4">
          It goes within a minute. <Link href={addresses.message(message.id)}>Look again</Link>
        </p>
      )}
      <h2 className="mt-8 mb-3">Text</h2>
      {text === null ? (
        <p className="text-soft">
          There is no text to read here: it is sealed while it waits, and erased after.
        </p>
      ) : (
        <p
          lang={tag}
          dir="auto"
          className="max-w-3xl rounded-lg border border-line bg-card p-5 break-words whitespace-pre-wrap"
        >
          {textAndLinks(text).map((part, index) =>
            part.link ? (
              <a key={index} href={part.text}>
                {part.text}
              </a>
            ) : (
              part.text
            ),
          )}
        </p>
      )}
    </>
  );
}
