import type { Metadata } from 'next';
import { asOne } from '@/features/accounts/model';
import { ChoosePeople } from '@/features/people/chosen/components/choose-people';
import { Unchosen } from '@/features/people/chosen/components/unchosen';
import { Everybody } from '@/features/people/list/components/everybody';
import { filtersOf, peoplePage } from '@/features/people/list/data';
import { askedOf } from '@/features/people/list/model';
import { requireViewer } from '@/server/viewer';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'People' };

export default async function EverybodyPage({ searchParams }: PageProps<'/facilitate/people'>) {
  const viewer = await requireViewer();
  const { changed, ...given } = await searchParams;
  const asked = askedOf(given);
  const [found, filters] = await Promise.all([peoplePage(viewer, asked), filtersOf(viewer)]);
  return (
    <Page title="People">
      <Unchosen why={asOne(changed)} />
      <Everybody asked={asked} found={found} filters={filters}>
        <ChoosePeople asked={{ ...asked, page: found.page }} found={found} />
      </Everybody>
    </Page>
  );
}
