import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { addresses } from '@/addresses';
import { asOne } from '@/features/accounts/model';
import { cohortBySlug } from '@/features/cohorts/data';
import { helpersAmong } from '@/features/participants/again/data';
import { ChosenForTeam } from '@/features/people/chosen/components/chosen-for-team';
import { chosenBy, chosenIds } from '@/features/people/chosen/data';
import { requireViewer } from '@/server/viewer';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'Add people that you chose to a team' };

type Props = { params: Promise<{ chosen: string }>; searchParams: Promise<Asked> };
type Asked = { cohort?: string | string[] };

export default async function ChosenForTeamPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { chosen: id } = await params;
  const [chosen, cohort] = await Promise.all([
    chosenBy(viewer, id),
    cohortBySlug(viewer, asOne((await searchParams).cohort)),
  ]);
  if (!chosen) redirect(addresses.everybody({ changed: 'old' }));
  // What they chose says there that it has changed.
  if (chosen.gone > 0) redirect(addresses.chosen(id));
  if (!cohort) notFound();
  const helpers = await helpersAmong(viewer, cohort.id, await chosenIds(viewer, id));
  return (
    <Page
      title={`To the team of ${cohort.name}`}
      breadcrumbs={
        <Breadcrumbs
          items={[
            { href: addresses.everybody(), label: 'People' },
            { href: addresses.chosen(id), label: 'Chosen' },
          ]}
        />
      }
    >
      <ChosenForTeam chosen={id} cohort={cohort.slug} helpers={helpers} />
    </Page>
  );
}
