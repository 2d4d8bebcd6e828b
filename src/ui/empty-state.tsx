import type { ReactNode } from 'react';

/** What stands where a list would be: what is missing, why, and what to do next (`action`, a ButtonLink). */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="max-w-2xl rounded-lg border border-dashed border-strong-line px-6 py-8">
      <p className="text-h3 font-semibold">{title}</p>
      {children && <div className="mt-2 text-soft">{children}</div>}
      {action && <div className="mt-5">{action}</div>}
    </div>
  );
}
