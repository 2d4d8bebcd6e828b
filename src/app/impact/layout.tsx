import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { AppHeader } from '@/features/accounts/visits/components/app-header';
import { requireViewer } from '@/server/viewer';

export default async function ImpactLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer();
  if (!viewer.grants.some((grant) => grant.role === 'commissioner' || grant.role === 'administrator'))
    notFound();
  return (
    <>
      <AppHeader name={viewer.name} grants={viewer.grants} />
      {children}
    </>
  );
}
