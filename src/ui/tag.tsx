import type { ReactNode } from 'react';

/** teal: all is well. amber: needs you. red: unmet or wrong. plain: neither. */
export type Tone = 'teal' | 'amber' | 'red' | 'plain';

const looks = {
  teal: 'bg-teal-wash text-teal-deep border-transparent',
  amber: 'bg-amber-wash text-amber border-transparent',
  red: 'bg-red-wash text-red border-transparent',
  plain: 'text-soft border-strong-line',
} satisfies Record<Tone, string>;

/** A state in one or two words. The words carry the meaning; the colour only helps to find it. */
export function Tag({ tone = 'teal', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={`inline-block rounded-full border px-3 py-0.5 text-small font-semibold ${looks[tone]}`}>
      {children}
    </span>
  );
}
