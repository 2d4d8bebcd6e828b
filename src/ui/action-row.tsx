import type { ReactNode } from 'react';

/** A line of a list with what can be done about it at its end. */
export function ActionRow({ children, action }: { children: ReactNode; action: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-2">
      <div>{children}</div>
      {action}
    </li>
  );
}
