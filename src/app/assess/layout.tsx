import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { mayEnter } from '@/features/accounts/data';
import { AppHeader } from '@/features/accounts/visits/components/app-header';
import { ClockBar } from '@/features/demo/components/clock-bar';
import { demoClock } from '@/features/demo/data';
import { requireViewer } from '@/server/viewer';

export default async function AssessLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer();
  if (!mayEnter(viewer, 'assess')) notFound();
  return (
    <>
      <AppHeader name={viewer.name} grants={viewer.grants} />
      <ClockBar clock={await demoClock(viewer)} />
      {children}
    </>
  );
}
