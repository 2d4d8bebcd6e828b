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
  /** Where this button sends the form to instead. */
  formAction?: string;
  id?: string;
};

/** Sends the form around it, once: while it is on its way, further presses do nothing. */
export function SubmitButton({ children, variant = 'primary', pending, name, value, formAction, id }: Props) {
  const status = useFormStatus();
  const sending = status.pending;
  // Of several buttons in a form, only the pressed one says that it is working.
  const pressed = sending && (name === undefined || status.data.get(name) === value);
  return (
    <button
      type="submit"
      id={id}
      name={name}
      value={value}
      formAction={formAction}
      data-pending={pending}
      aria-disabled={sending || undefined}
      onClick={sending ? (event) => event.preventDefault() : undefined}
      className={`btn btn-${variant}`}
    >
      {pressed && pending ? pending : children}
    </button>
  );
}
