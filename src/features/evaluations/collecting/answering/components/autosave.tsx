'use client';

import { useEffect, useRef, useState } from 'react';
import { type FormState, untouched } from '@/ui/form-state';
import { forgetTyped, putBack, rememberTyped, typedNow } from './device';

type Props = {
  /** The form's own action; what is sent here says `intent=keep`. */
  save: (state: FormState, data: FormData) => Promise<FormState>;
  /** What is known to be kept already, in words. */
  saved: string | null;
  /** Under which name what is typed may be kept on this device while there is no line; null on a device that is shared. */
  keepAs: string | null;
};

const pause = 700;

/**
 * Keeps what is typed shortly after each change and says so in words. Without a line it keeps it on the device, and
 * sends it once when the line is back; a form that was sent meanwhile is held and goes then, too.
 */
export function Autosave({ save, saved, keepAs }: Props) {
  const place = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState(saved);

  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waiting: HTMLElement | null = null;
    const kept = typedNow(keepAs);
    if (kept) putBack(form, kept);
    let unsaved = kept !== '';
    const keep = async () => {
      const data = new FormData(form);
      data.set('intent', 'keep');
      const result = navigator.onLine ? await save(untouched, data).catch(() => null) : null;
      unsaved = result === null;
      if (unsaved) rememberTyped(form, keepAs);
      else forgetTyped(keepAs);
      setSaid(result?.notice ?? result?.errors[0]?.message ?? (keepAs ? keptHere : noLine));
    };
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void keep(), pause);
    };
    const submitted = (event: SubmitEvent) => {
      clearTimeout(timer);
      if (navigator.onLine) {
        forgetTyped(keepAs);
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      waiting = event.submitter;
      rememberTyped(form, keepAs);
      setSaid(heldBack);
    };
    const back = () => {
      if (waiting) form.requestSubmit(waiting);
      else if (unsaved) void keep();
      waiting = null;
    };
    form.addEventListener('input', changed);
    form.addEventListener('submit', submitted, { capture: true });
    window.addEventListener('online', back);
    if (unsaved && navigator.onLine) void keep();
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', changed);
      form.removeEventListener('submit', submitted, { capture: true });
      window.removeEventListener('online', back);
    };
  }, [save, keepAs]);

  return (
    <p ref={place} aria-live="polite" className="no-print min-h-7 text-small text-soft">
      {said}
    </p>
  );
}

const noLine =
  'Not saved yet: there is no connection. Keep this page open. It will save when the connection is back.';
const keptHere = 'Kept on this device: there is no connection. It will be saved when the connection is back.';
const heldBack =
  'There is no connection just now. Keep this page open: your answers go by themselves, once, when it is back.';
