'use client';

import { usePathname } from 'next/navigation';
import type { Route } from 'next';
import { Link } from './link';

/** `exact`: current only on that very page, not on the pages below it (for "Overview" beside its siblings). `also`: where else its pages lie. */
export type NavItem = { href: Route; label: string; exact?: boolean; also?: Route };

type Props = { items: readonly NavItem[]; label: string };

/** A list of links that marks where the reader is: "page" for this page, "true" for the part it belongs to. */
export function NavLinks({ items, label }: Props) {
  const path = usePathname();
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-6">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={currency(path, item, items)}
              className="inline-flex min-h-11 items-center border-y-3 border-transparent text-ink no-underline hover:text-teal aria-[current]:border-b-teal aria-[current]:font-semibold"
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Of two items that the page lies below, the nearer one is current: "Forms", not the home that it belongs to. */
function currency(path: string, item: NavItem, items: readonly NavItem[]): 'page' | 'true' | undefined {
  if (path === item.href) return 'page';
  const under = (root: string) => path === root || path.startsWith(`${root}/`);
  const below = ({ href, exact, also }: NavItem) =>
    (exact ? path === href : under(href)) || (also !== undefined && under(also));
  return below(item) && !items.some((other) => other.href.length > item.href.length && below(other))
    ? 'true'
    : undefined;
}
