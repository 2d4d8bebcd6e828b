'use client';

import { type ReactNode, useContext } from 'react';
import { FormContext } from '@/ui/form-context';

/** How many days a cohort has, with the dates beyond those that are shown: folded away until something there is wrong. */
export function MoreDays({ from, children }: { from: number; children: ReactNode }) {
  const { errors } = useContext(FormContext);
  const wrong = errors.some(
    ({ field }) => field === 'days' || (/^day\d+$/.test(field) && Number(field.slice(3)) >= from),
  );
  return (
    <details open={wrong || undefined}>
      <summary className="w-fit cursor-pointer py-2.5 text-teal underline underline-offset-3">
        More days, or fewer
      </summary>
      <div className="mt-4 space-y-6">{children}</div>
    </details>
  );
}
