import type { Route } from 'next';
import { Link } from './link';

/** One step of the way here; the last may have no link. */
export type Crumb = { label: string; href?: Route };

/** The way from the top to this page. The page itself is its title, so it is not repeated here. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="print-keep text-soft">
      <ol className="flex flex-wrap">
        {items.map((item, index) => (
          <li key={item.label}>
            {item.href ? <Link href={item.href}>{item.label}</Link> : item.label}
            {index < items.length - 1 && (
              <span aria-hidden="true" className="px-1.5">
                ·
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
