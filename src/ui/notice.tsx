import type { ReactNode } from 'react';

/** promise: something to know. done: it worked. warning: needs you. error: went wrong. */
export type NoticeTone = 'promise' | 'done' | 'warning' | 'error';

const looks = {
  promise: 'border-teal bg-teal-wash',
  done: 'border-teal bg-teal-wash',
  warning: 'border-amber-mark bg-amber-wash',
  error: 'border-red bg-red-wash',
} satisfies Record<NoticeTone, string>;

// Never by colour alone: the tone is also said to those who can't see it.
const said = { promise: '', done: 'Done: ', warning: 'Important: ', error: 'Error: ' } satisfies Record<
  NoticeTone,
  string
>;

/** A box with a coloured edge, for one thing to know. `done` and `error` are read out when they appear. */
export function Notice({
  tone = 'promise',
  title,
  children,
}: {
  tone?: NoticeTone;
  title?: string;
  children?: ReactNode;
}) {
  const role = tone === 'done' ? 'status' : tone === 'error' ? 'alert' : undefined;
  return (
    <div role={role} className={`keep mb-6 max-w-3xl rounded-r-lg border-l-5 px-5 py-4 ${looks[tone]}`}>
      {said[tone] && <span className="sr-only">{said[tone]}</span>}
      {title && <p className="font-semibold">{title}</p>}
      {children}
    </div>
  );
}
