'use client';

import { usePathname } from 'next/navigation';
import type { Route } from 'next';
import { Link } from './link';

/** `exact`: current only on that very page, not on the pages below it (for "Overview" beside its siblings). */
export type NavItem = { href: Route; label: string; exact?: boolean };

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
              aria-current={currency(path, item)}
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

function currency(path: string, item: NavItem): 'page' | 'true' | undefined {
  if (path === item.href) return 'page';
  return !item.exact && path.startsWith(`${item.href}/`) ? 'true' : undefined;
}
