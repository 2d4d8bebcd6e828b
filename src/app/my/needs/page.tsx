import type { Metadata } from 'next';
import { londonDate } from '@/calendar/london';
import { ownCohorts } from '@/features/cohorts/data';
import { OwnNeeds } from '@/features/needs/components/own-needs';
import { ownNeeds, ownPlace } from '@/features/needs/data';
import { now } from '@/server/clock';
import { requireViewer } from '@/server/viewer';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'What helps me take part' };

export default async function OwnNeedsPage() {
  const viewer = await requireViewer();
  const today = londonDate(now());
  const courses = await Promise.all(
    (await ownCohorts(viewer)).map(async (cohort) => ({
      cohort,
      needs: await ownNeeds(viewer, cohort.id),
      place: await ownPlace(viewer, cohort.slug),
    })),
  );
  return (
    <Page title="What helps me take part" size="participant" width="narrow">
      {courses.length === 0 && (
        <EmptyState title="You are on no course just now">
          Once a facilitator adds you to one, you can say here what would help you.
        </EmptyState>
      )}
      {courses.map(({ cohort, needs, place }) => (
        <OwnNeeds
          key={cohort.id}
          cohort={cohort}
          needs={needs}
          over={cohort.days.filter(({ date }) => date <= today)}
          sits={Boolean(place?.participantId)}
        />
      ))}
    </Page>
  );
}
