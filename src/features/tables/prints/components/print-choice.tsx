import type { Route } from 'next';
import { Link } from '@/ui/link';
import { type Print, prints, printWords } from '../model';

/** What can be printed, the one that is shown marked. */
export function PrintChoice({ cohort, day, what }: { cohort: string; day: number; what: Print }) {
  return (
    <nav aria-label="What to print" className="no-print mb-2">
      <ul className="flex flex-wrap gap-x-6">
        {prints.map((print) => (
          <li key={print}>
            <Link href={`/facilitate/cohorts/${cohort}/tables/print?what=${print}&day=${day}` as Route} aria-current={print === what ? 'page' : undefined} className="inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline">
              {printWords[print]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
