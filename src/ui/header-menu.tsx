'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** On a phone, what the top of a page holds, folded away behind one word. It closes once another page is reached. */
export function HeaderMenu({ children }: { children: ReactNode }) {
  return (
    <details key={usePathname()} className="relative">
      <summary className="btn btn-quiet">Menu</summary>
      <div className="absolute end-0 z-20 mt-1 w-72 max-w-[85vw] rounded-lg border border-strong-line bg-card p-4 shadow-lg">
        {children}
      </div>
    </details>
  );
}
