'use client';

import { useFormStatus } from 'react-dom';

/** Somebody, or something, to press when they aren't there. The next can be pressed before this one is noted: none is lost. */
export function NameButton({ name, words }: { name: string; words: string }) {
  const { pending: sending } = useFormStatus();
  return (
    <button
      type="submit"
      aria-label={words}
      aria-busy={sending || undefined}
      className="min-h-11 cursor-pointer rounded-full border border-strong-line bg-card px-4 hover:border-teal hover:bg-teal-wash aria-busy:opacity-60"
    >
      {sending ? 'Noting…' : name}
    </button>
  );
}
