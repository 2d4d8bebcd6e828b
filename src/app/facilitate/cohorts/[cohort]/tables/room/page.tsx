import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cohortBySlug } from '@/features/cohorts/data';
import { CoachesAtTables } from '@/features/tables/components/coaches-at-tables';
import { MakeTables } from '@/features/tables/components/make-tables';
import { RoomTables } from '@/features/tables/components/room-tables';
import { TablesPage } from '@/features/tables/components/tables-page';
import { AimsForm } from '@/features/tables/aims/components/aims-form';
import { TroubleAhead } from '@/features/tables/seating-input/components/trouble-ahead';
import { factsOf } from '@/features/tables/seating-input/data';
import { tablesToMake } from '@/features/tables/seating-input/model';
import { troubleAhead } from '@/features/tables/seating-input/trouble';
import { requireViewer } from '@/server/viewer';
import { Details } from '@/ui/details';

export const metadata: Metadata = { title: 'Room and aims' };

export default async function RoomPage({ params }: { params: Promise<{ cohort: string }> }) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const facts = await factsOf(viewer, cohort);
  const { tables, coaches, aims } = facts;
  const suggested = tables.length > 0 ? 1 : tablesToMake(facts, cohort.places);
  return (
    <TablesPage cohort={cohort} title="Room and aims">
      <TroubleAhead lacks={troubleAhead(facts)} />
      <h2 className="mb-4">Tables</h2>
      <RoomTables cohort={slug} tables={tables} coaches={coaches} />
      {tables.length > 0 && coaches.length > 0 && (
        <CoachesAtTables cohort={slug} tables={tables} coaches={coaches} />
      )}
      <Details summary="Make more tables" open={tables.length === 0}>
        <MakeTables cohort={slug} suggested={suggested} />
      </Details>
      <h2 className="mt-12 mb-4">How to seat people</h2>
      <AimsForm cohort={slug} aims={aims} />
    </TablesPage>
  );
}
