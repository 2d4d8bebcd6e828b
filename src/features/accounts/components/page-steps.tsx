import type { Address } from '@/addresses';
import { Link } from '@/ui/link';

type Props = { page: number; pages: number; href: (page: number) => Address };

/** The way to the page before and the page after, where a list has more than one. */
export function PageSteps({ page, pages, href }: Props) {
  if (pages < 2) return null;
  return (
    <nav aria-label="Pages of this list" className="mt-5 flex flex-wrap items-center gap-x-6">
      {page > 1 && (
        <Link href={href(page - 1)} className="inline-flex min-h-11 items-center">
          Previous page
        </Link>
      )}
      <p className="text-soft">
        Page {page} of {pages}
      </p>
      {page < pages && (
        <Link href={href(page + 1)} className="inline-flex min-h-11 items-center">
          Next page
        </Link>
      )}
    </nav>
  );
}
