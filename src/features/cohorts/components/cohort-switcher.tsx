'use client';

import type { Route } from 'next';
import { usePathname } from 'next/navigation';
import { createContext, type ReactNode, useContext } from 'react';
import { addresses } from '@/addresses';
import { Link } from '@/ui/link';
import type { CohortChoice } from '../model';

const Choices = createContext<readonly CohortChoice[]>([]);

/** What the pages of a cohort know of the others that one runs. */
export function CohortChoices({
  choices,
  children,
}: {
  choices: readonly CohortChoice[];
  children: ReactNode;
}) {
  return <Choices value={choices}>{children}</Choices>;
}

/** The other cohorts that one runs, each at the same part: from the people of one to the people of another. */
export function CohortSwitcher({ slug }: { slug: string }) {
  const others = useContext(Choices).filter((choice) => choice.slug !== slug);
  const path = usePathname();
  if (others.length === 0) return null;
  return (
    <details key={path} className="no-print relative">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-teal underline underline-offset-3">
        Other cohorts
      </summary>
      <ul className="absolute start-0 z-10 max-h-96 w-72 max-w-[80vw] overflow-y-auto rounded-lg border border-strong-line bg-card p-2 shadow-lg">
        {others.map((other) => (
          <li key={other.slug}>
            <Link href={samePart(path, slug, other.slug)} className="flex min-h-11 items-center px-3">
              {other.name}
            </Link>
          </li>
        ))}
        <li>
          <Link href={addresses.cohorts} className="flex min-h-11 items-center px-3">
            All cohorts
          </Link>
        </li>
      </ul>
    </details>
  );
}

/** Where the same tab of another cohort is. */
function samePart(path: string, from: string, to: string): Route {
  const here = addresses.cohort(to);
  const rest = path.slice(addresses.cohort(from).home.length);
  const parts = [here.people(), here.tables(), here.schedule, here.evaluation, here.details];
  return parts.find((part) => `${rest}/`.startsWith(`${part.slice(here.home.length)}/`)) ?? here.home;
}
