import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { participantsOf, teamOf } from '@/features/participants/data';
import { MakeTables } from '@/features/tables/components/make-tables';
import { SeatForm } from '@/features/tables/components/seat-form';
import { TablePlan } from '@/features/tables/components/table-plan';
import { tablesOf } from '@/features/tables/data';
import { Details } from '@/ui/details';
import { EmptyState } from '@/ui/empty-state';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Tables' };

export default async function TablesPage({ params }: { params: Promise<{ cohort: string }> }) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const [tables, participants, team] = await Promise.all([tablesOf(viewer, cohort.id), participantsOf(viewer, cohort.id), teamOf(viewer, cohort.id)]);
  const make = <MakeTables cohort={slug} suggested={tables.length > 0 ? 1 : Math.max(1, Math.ceil(cohort.places / 5))} />;
  return (
    <CohortPage cohort={cohort}>
      {tables.length === 0 ? (
        <EmptyState title="There are no tables yet" action={make}>
          People sit in groups of five or six, each with a coach.
        </EmptyState>
      ) : (
        <>
          {participants.length > 0 && <SeatForm cohort={slug} participants={participants} tables={tables} />}
          <TablePlan cohort={slug} tables={tables} coaches={team.filter((member) => member.as === 'Table coach')} />
          <Details summary="Make more tables">{make}</Details>
        </>
      )}
    </CohortPage>
  );
}
