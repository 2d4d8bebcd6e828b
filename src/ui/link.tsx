import type { Route } from 'next';
import NextLink from 'next/link';
import type { ReactNode } from 'react';

type Props = {
  href: Route;
  children: ReactNode;
  className?: string;
  'aria-current'?: 'page' | 'true';
  'aria-label'?: string;
};

/**
 * A link within Roundtable. It fetches nothing until it is used: a list of forty people must not ask for forty pages. To a
 * part of a page the browser goes by itself: it marks only what it went to.
 */
export function Link({ children, ...to }: Props) {
  if (isToPart(to.href)) return <a {...to}>{children}</a>;
  return (
    <NextLink prefetch={false} {...to}>
      {children}
    </NextLink>
  );
}

export const isToPart = (href: Route): boolean => href.includes('#');
