import type { ReactNode } from 'react';
import { AppHeader } from '@/features/accounts/visits/components/app-header';
import { requireViewer } from '@/server/viewer';

export default async function Layout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer();
  return (
    <>
      <AppHeader name={viewer.name} grants={viewer.grants} />
      {children}
    </>
  );
}
