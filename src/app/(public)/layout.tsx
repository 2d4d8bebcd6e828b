import type { ReactNode } from 'react';
import { SiteFooter } from '@/ui/site-footer';
import { SiteHeader } from '@/ui/site-header';

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteHeader
        account={
          <a href="/sign-in" className="inline-flex min-h-11 items-center text-base">
            Sign in
          </a>
        }
      />
      {children}
      <SiteFooter />
    </>
  );
}
