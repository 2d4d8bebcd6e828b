import type { ReactNode } from 'react';
import { SiteHeader } from '@/ui/site-header';

export default function AnswerLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteHeader />
      {children}
    </>
  );
}
