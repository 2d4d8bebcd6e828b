import { Link } from '@/ui/link';
import { type FoundKinds, kindWords } from '../model';

/** What was found, kind by kind; what tells two of one name apart stands beside it. */
export function FoundList({ found, search }: { found: FoundKinds; search: string }) {
  if (search.trim() === '') return null;
  if (found.length === 0)
    return (
      <p role="status">
        Nothing is called “{search}” in the cohorts that you run. Try a part of the name, or look at the whole
        list.
      </p>
    );
  return found.map(({ kind, shown, more }) => (
    <section key={kind} aria-labelledby={`found-${kind}`} className="mb-8">
      <h2 id={`found-${kind}`} className="mb-2">
        {kindWords[kind]}
      </h2>
      <ul className="border-t border-line">
        {shown.map(({ name, detail, href }) => (
          <li key={`${href} ${name} ${detail}`} className="border-b border-line py-2.5">
            <Link href={href} className="font-semibold">
              {name}
            </Link>{' '}
            <span className="text-soft">{detail}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="mt-2 text-soft">And {more} more. Type more of the name.</p>}
    </section>
  ));
}
