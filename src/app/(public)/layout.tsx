import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { AppHeader } from '@/features/accounts/visits/components/app-header';
import { home } from '@/server/home';
import { currentViewer } from '@/server/viewer';
import { SiteFooter } from '@/ui/site-footer';
import { SiteHeader } from '@/ui/site-header';

const picture = {
  url: '/social.png',
  width: 1200,
  height: 630,
  alt: 'Where patients and carers take their seat at the table: a round table, and around it as equals patients, a carer, a doctor, a nurse and a manager.',
};

/** What other places show of a link to these pages. */
export function generateMetadata(): Metadata {
  return {
    metadataBase: home(),
    openGraph: { siteName: 'Roundtable', locale: 'en_GB', type: 'website', images: [picture] },
  };
}

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  const signIn = (
    <a href={addresses.signIn} className="inline-flex min-h-11 items-center text-base">
      Sign in
    </a>
  );
  return (
    <>
      {viewer.kind === 'person' ? (
        <AppHeader name={viewer.name} grants={viewer.grants} />
      ) : (
        <SiteHeader account={signIn} />
      )}
      {children}
      <SiteFooter />
    </>
  );
}
