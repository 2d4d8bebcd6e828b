import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SiteHeader } from '@/ui/site-header';

// Kept on a home screen, a form must open at its own link. A manifest would lead to the start page instead.
export const metadata: Metadata = { manifest: null };

export default function AnswerLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteHeader />
      {children}
    </>
  );
}
