import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OwnPreferences } from '@/features/accounts/preferences/components/own-preferences';
import { ownPreferences } from '@/features/accounts/preferences/data';
import { requireViewer } from '@/server/viewer';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'How to reach me' };

type Props = { searchParams: Promise<{ saved?: string | string[] }> };

export default async function ReachMePage({ searchParams }: Props) {
  const { saved } = await searchParams;
  const preferences = await ownPreferences(await requireViewer());
  if (!preferences) notFound();
  return (
    <Page title="How to reach me" size="participant" width="narrow">
      {saved === 'yes' && <Notice tone="done">This is how we reach you from now on.</Notice>}
      <OwnPreferences preferences={preferences} />
    </Page>
  );
}
