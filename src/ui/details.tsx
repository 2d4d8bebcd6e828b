import type { ReactNode } from 'react';

/** More to read for those who want it, folded away without JavaScript. */
export function Details({
  summary,
  children,
  open,
}: {
  summary: string;
  children: ReactNode;
  open?: boolean;
}) {
  return (
    <details open={open} className="mb-6 max-w-3xl">
      <summary className="w-fit cursor-pointer py-2.5 text-teal underline underline-offset-3">
        {summary}
      </summary>
      <div className="prose mt-2 border-l-4 border-line pl-5">{children}</div>
    </details>
  );
}
