import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { addresses } from '@/addresses';
import { asOne, pageNumber } from '@/features/accounts/model';
import { cohortsToChoose } from '@/features/people/list/data';
import { ChosenPeople } from '@/features/people/chosen/components/chosen-people';
import { chosenPage } from '@/features/people/chosen/data';
import { requireViewer } from '@/server/viewer';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Page } from '@/ui/page';
import { plural } from '@/writing/words';

export const metadata: Metadata = { title: 'People that you chose' };

type Props = PageProps<'/facilitate/people/chosen/[chosen]'>;

export default async function ChosenPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { chosen: id } = await params;
  const { page, left } = await searchParams;
  const [chosen, cohorts] = await Promise.all([
    chosenPage(viewer, id, pageNumber(page)),
    cohortsToChoose(viewer),
  ]);
  // A day later, or somebody else’s: an empty page would leave them standing.
  if (!chosen) redirect(addresses.everybody({ changed: 'old' }));
  const count = chosen.total;
  return (
    <Page
      title={plural(count, 'One person, chosen', `${count.toLocaleString('en-GB')} people, chosen`)}
      lead="They stay as they are here, whatever the list shows later. You can do something with them until this time tomorrow."
      breadcrumbs={<Breadcrumbs items={[{ href: addresses.everybody(), label: 'People' }]} />}
    >
      <ChosenPeople chosen={chosen} left={Number(asOne(left)) || 0} cohorts={cohorts} />
    </Page>
  );
}
