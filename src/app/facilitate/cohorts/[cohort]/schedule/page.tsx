import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { teamOf } from '@/features/participants/team/data';
import { DaySchedule } from '@/features/schedule/components/day-schedule';
import { LeadSeveral } from '@/features/schedule/components/lead-several';
import { scheduleOf } from '@/features/schedule/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Schedule' };

export default async function SchedulePage({ params }: { params: Promise<{ cohort: string }> }) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const [sessions, team] = await Promise.all([scheduleOf(viewer, cohort.id), teamOf(viewer, cohort.id)]);
  return (
    <CohortPage cohort={cohort}>
      {sessions.length > 0 && team.length > 0 && (
        <LeadSeveral cohort={slug} sessions={sessions} team={team} />
      )}
      {cohort.days.map((day) => (
        <DaySchedule
          key={day.id}
          cohort={slug}
          day={day}
          sessions={sessions.filter((session) => session.dayNumber === day.number)}
          team={team}
        />
      ))}
    </CohortPage>
  );
}
