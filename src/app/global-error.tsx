'use client';

import { Trouble } from '@/ui/trouble';
import './globals.css';

/** Stands in when the root layout itself throws, so it brings its own document. In few words: every first visit fetches it. */
export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en-GB">
      <body>
        <Trouble error={error} retry={retry} />
      </body>
    </html>
  );
}
