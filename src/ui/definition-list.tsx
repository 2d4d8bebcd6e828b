import type { ReactNode } from 'react';

/** A name and what goes with it; `action` is a link such as "Change". */
export type Entry = { term: string; value: ReactNode; action?: ReactNode };

/** Facts about one thing, each with its name. */
export function DefinitionList({ entries }: { entries: readonly Entry[] }) {
  return (
    <dl className="max-w-3xl border-t border-line">
      {entries.map((entry) => (
        <div
          key={entry.term}
          className="gap-x-6 border-b border-line py-2.5 sm:grid sm:grid-cols-[12rem_1fr_auto]"
        >
          <dt className="font-semibold">{entry.term}</dt>
          <dd className="min-w-0">{entry.value}</dd>
          {entry.action && <dd>{entry.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
