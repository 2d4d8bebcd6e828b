import type { ReactNode } from 'react';
import { isDemo } from '@/features/accounts/data';
import { AppHeader } from '@/features/accounts/visits/components/app-header';
import { MadeUpOnPaper } from '@/features/demo/components/made-up-on-paper';
import { requireViewer } from '@/server/viewer';

export default async function Layout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer();
  return (
    <>
      {(await isDemo(viewer)) && <MadeUpOnPaper />}
      <AppHeader name={viewer.name} grants={viewer.grants} />
      {children}
    </>
  );
}
