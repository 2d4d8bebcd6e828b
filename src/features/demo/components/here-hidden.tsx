'use client';

import { usePathname } from 'next/navigation';
import { Hidden } from '@/ui/hidden';

/** The page that somebody is on, so that a form can lead back to it. */
export function HereHidden({ name }: { name: string }) {
  return <Hidden name={name} value={usePathname()} />;
}
