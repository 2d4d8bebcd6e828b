'use client';

import { useEffect, useRef, useState } from 'react';
import { type FormState, untouched } from '@/ui/form-state';

type Props = {
  /** The form's own action; what is sent here says `intent=keep`. */
  save: (state: FormState, data: FormData) => Promise<FormState>;
  /** What is known to be kept already, in words. */
  saved: string | null;
};

const pause = 700;

/** Keeps what is typed shortly after each change, says so in words, and tries again when the line is back. */
export function Autosave({ save, saved }: Props) {
  const place = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState(saved);

  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let unsaved = false;
    const keep = async () => {
      const data = new FormData(form);
      data.set('intent', 'keep');
      const result = await save(untouched, data).catch(() => null);
      unsaved = result === null;
      setSaid(result?.notice ?? result?.errors[0]?.message ?? noLine);
    };
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void keep(), pause);
    };
    const back = () => {
      if (unsaved) void keep();
    };
    form.addEventListener('input', changed);
    form.addEventListener('submit', () => clearTimeout(timer));
    window.addEventListener('online', back);
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', changed);
      window.removeEventListener('online', back);
    };
  }, [save]);

  return (
    <p ref={place} aria-live="polite" className="no-print min-h-7 text-small text-soft">
      {said}
    </p>
  );
}

const noLine = 'Not saved yet: there is no connection. Keep this page open. It will save when the connection is back.';
