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
const said = { promise: '', done: 'Done:', warning: 'Important:', error: 'Error:' } satisfies Record<
  NoticeTone,
  string
>;

/** A box with a coloured edge, for one thing to know. `done` and `error` are read out when they appear. */
export function Notice({
  tone = 'promise',
  toneSaid = said[tone],
  title,
  children,
}: {
  tone?: NoticeTone;
  /** The tone in words, in the language of the page. */
  toneSaid?: string;
  title?: string;
  children?: ReactNode;
}) {
  const role = tone === 'done' ? 'status' : tone === 'error' ? 'alert' : undefined;
  return (
    <div role={role} className={`keep mb-6 max-w-3xl rounded-e-lg border-s-5 px-5 py-4 ${looks[tone]}`}>
      {toneSaid && <span className="sr-only">{toneSaid} </span>}
      {title && <p className="font-semibold">{title}</p>}
      {children}
    </div>
  );
}
