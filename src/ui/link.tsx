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

/** A link within Roundtable. It fetches nothing until it is used: a list of forty people must not ask for forty pages. */
export function Link(props: Props) {
  return <NextLink prefetch={false} {...props} />;
}
