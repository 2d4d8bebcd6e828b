import type { Metadata } from 'next';
import { Everybody } from '@/features/people/list/components/everybody';
import { peopleOf } from '@/features/people/list/data';
import { askedOf } from '@/features/people/list/model';
import { requireViewer } from '@/server/viewer';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'People' };

export default async function EverybodyPage({ searchParams }: PageProps<'/facilitate/people'>) {
  const viewer = await requireViewer();
  const asked = askedOf(await searchParams);
  return (
    <Page title="People">
      <Everybody asked={asked} found={await peopleOf(viewer, asked)} />
    </Page>
  );
}
