'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { Hidden } from '@/ui/hidden';

/** The page that somebody is on and what it is asked to show, so that a form can lead back to it. */
export function HereHidden({ name }: { name: string }) {
  const asked = useSearchParams().toString();
  const path = usePathname();
  return <Hidden name={name} value={asked === '' ? path : `${path}?${asked}`} />;
}
