import type { ReactNode } from 'react';

/** primary: the one thing to do here. quiet: anything else. plain: one of many, beside what it is for. danger: takes something away. */
export type ButtonVariant = 'primary' | 'quiet' | 'plain' | 'danger';

type Props = {
  children: ReactNode;
  variant?: ButtonVariant;
  type?: 'submit' | 'button';
  name?: string;
  value?: string;
};

/** A plain button, for a form that only asks (a filter by GET). A form that changes something takes SubmitButton. */
export function Button({ children, variant = 'primary', type = 'submit', name, value }: Props) {
  return (
    <button type={type} name={name} value={value} className={`btn btn-${variant}`}>
      {children}
    </button>
  );
}
