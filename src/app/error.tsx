'use client';

import { SiteHeader } from '@/ui/site-header';
import { Trouble } from '@/ui/trouble';

/** Stands in for any page that throws and has no nearer error page. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <>
      <SiteHeader />
      <Trouble error={error} retry={retry} />
    </>
  );
}
