import type { ReactNode } from 'react';
import { AppHeader } from '@/features/accounts/components/app-header';
import { currentViewer } from '@/server/viewer';
import { SiteFooter } from '@/ui/site-footer';
import { SiteHeader } from '@/ui/site-header';

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  const signIn = (
    <a href="/sign-in" className="inline-flex min-h-11 items-center text-base">
      Sign in
    </a>
  );
  return (
    <>
      {viewer.kind === 'person' ? <AppHeader name={viewer.name} grants={viewer.grants} /> : <SiteHeader account={signIn} />}
      {children}
      <SiteFooter />
    </>
  );
}
