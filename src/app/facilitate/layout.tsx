import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { isDemo, mayEnter } from '@/features/accounts/data';
import { AppHeader } from '@/features/accounts/visits/components/app-header';
import { ClockBar } from '@/features/demo/components/clock-bar';
import { MadeUpOnPaper } from '@/features/demo/components/made-up-on-paper';
import { demoClock } from '@/features/demo/data';
import { FindKeys } from '@/features/find/components/find-keys';
import { requireViewer } from '@/server/viewer';

export default async function FacilitateLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer();
  if (!mayEnter(viewer, 'facilitate')) notFound();
  const clock = await demoClock(viewer);
  return (
    <>
      <AppHeader name={viewer.name} grants={viewer.grants} />
      <ClockBar clock={clock} />
      {(clock ?? (await isDemo(viewer))) && <MadeUpOnPaper />}
      <FindKeys />
      {children}
    </>
  );
}
