import { Link } from '@/ui/link';
import { type FoundKinds, isEnough, kindWords } from '../model';

/** What was found, kind by kind; what tells two of one name apart stands beside it. */
export function FoundList({ found, search }: { found: FoundKinds; search: string }) {
  if (search.trim() === '') return null;
  if (!isEnough(search)) return <p role="status">Type two letters of the name, or more.</p>;
  if (found.length === 0)
    return (
      <p role="status">
        Nobody and nothing in the cohorts that you run has “{search.slice(0, 200)}” in its name. Try a part of
        it.
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
