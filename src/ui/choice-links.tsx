import type { Route } from 'next';
import { Link } from './link';

type Props = { label: string; items: readonly { href: Route; label: string; current: boolean }[] };

/** A few views of one page as links, the one that is shown marked. */
export function ChoiceLinks({ label, items }: Props) {
  return (
    <nav aria-label={label} className="no-print">
      <ul className="flex flex-wrap gap-x-6">
        {items.map(({ href, label: words, current }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? 'page' : undefined}
              className="inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
