import type { Route } from 'next';
import type { ReactNode } from 'react';
import type { ButtonVariant } from './button';
import { Link } from './link';

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({
  href,
  children,
  variant = 'primary',
}: {
  href: Route;
  children: ReactNode;
  variant?: ButtonVariant;
}) {
  return (
    <Link href={href} className={`btn btn-${variant}`}>
      {children}
    </Link>
  );
}
