'use client';

import { SiteHeader } from '@/ui/site-header';
import { Trouble } from '@/ui/trouble';
import './globals.css';

/** Stands in when the root layout itself throws, so it brings its own document. */
export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en-GB">
      <body>
        <SiteHeader />
        <Trouble error={error} retry={retry} />
      </body>
    </html>
  );
}
