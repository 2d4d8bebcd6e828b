import type { Metadata } from 'next';
import { asOne } from '@/features/accounts/model';
import { find } from '@/features/find/data';
import { FindForm } from '@/features/find/components/find-form';
import { FoundList } from '@/features/find/components/found';
import { requireViewer } from '@/server/viewer';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'Find' };

type Props = { searchParams: Promise<{ q?: string | string[] }> };

export default async function FindPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const search = asOne((await searchParams).q);
  return (
    <Page title="Find">
      <FindForm search={search} />
      <FoundList search={search} found={await find(viewer, search)} />
    </Page>
  );
}
