import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cohortBySlug } from '@/features/cohorts/data';
import { teamOf } from '@/features/participants/team/data';
import { coachesAmong } from '@/features/participants/team/model';
import { MakeTables } from '@/features/tables/components/make-tables';
import { RoomTables } from '@/features/tables/components/room-tables';
import { TablesPage } from '@/features/tables/components/tables-page';
import { tablesOf } from '@/features/tables/data';
import { AimsForm } from '@/features/tables/aims/components/aims-form';
import { aimsOf } from '@/features/tables/aims/data';
import { requireViewer } from '@/server/viewer';
import { Details } from '@/ui/details';

export const metadata: Metadata = { title: 'Room and aims' };

export default async function RoomPage({ params }: { params: Promise<{ cohort: string }> }) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const [tables, team, aims] = await Promise.all([
    tablesOf(viewer, cohort.id),
    teamOf(viewer, cohort.id),
    aimsOf(viewer, cohort.id),
  ]);
  const suggested = tables.length > 0 ? 1 : Math.max(1, Math.ceil(cohort.places / 5));
  return (
    <TablesPage cohort={cohort} title="Room and aims">
      <h2 className="mb-4">Tables</h2>
      <RoomTables cohort={slug} tables={tables} coaches={coachesAmong(team)} />
      <Details summary="Make more tables" open={tables.length === 0}>
        <MakeTables cohort={slug} suggested={suggested} />
      </Details>
      <h2 className="mt-12 mb-4">How to seat people</h2>
      <AimsForm cohort={slug} aims={aims} />
    </TablesPage>
  );
}
