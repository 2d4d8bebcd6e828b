import type { Metadata } from 'next';
import { ChoosePeople } from '@/features/people/chosen/components/choose-people';
import { Everybody } from '@/features/people/list/components/everybody';
import { filtersOf, peopleOf } from '@/features/people/list/data';
import { askedOf } from '@/features/people/list/model';
import { requireViewer } from '@/server/viewer';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'People' };

export default async function EverybodyPage({ searchParams }: PageProps<'/facilitate/people'>) {
  const viewer = await requireViewer();
  const { changed, ...given } = await searchParams;
  const asked = askedOf(given);
  const [found, filters] = await Promise.all([peopleOf(viewer, asked), filtersOf(viewer)]);
  return (
    <Page title="People">
      {changed === 'yes' && (
        <Notice tone="warning" title="The list has changed since you opened it">
          Nobody is chosen yet. Look at it as it is now, and choose again.
        </Notice>
      )}
      <Everybody asked={asked} found={found} filters={filters}>
        <ChoosePeople asked={{ ...asked, page: found.page }} found={found} />
      </Everybody>
    </Page>
  );
}
