'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import type { ButtonVariant } from './button';

type Props = {
  children: ReactNode;
  variant?: ButtonVariant;
  /** What it says while the form is on its way. */
  pending?: string;
  /** Sent with the form, to tell two buttons apart. */
  name?: string;
  value?: string;
};

/** Sends the form around it, once: while it is on its way, further presses do nothing. */
export function SubmitButton({ children, variant = 'primary', pending, name, value }: Props) {
  const sending = useFormStatus().pending;
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={sending || undefined}
      onClick={sending ? (event) => event.preventDefault() : undefined}
      className={`btn btn-${variant}`}
    >
      {sending && pending ? pending : children}
    </button>
  );
}
