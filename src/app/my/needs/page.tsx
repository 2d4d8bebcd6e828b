import type { Metadata } from 'next';
import { londonDate } from '@/calendar/london';
import { OwnNeeds } from '@/features/needs/own/components/own-needs';
import { ownNeeds, ownPlaces } from '@/features/needs/own/data';
import { now } from '@/server/clock';
import { requireViewer } from '@/server/viewer';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'What helps me take part' };

export default async function OwnNeedsPage() {
  const viewer = await requireViewer();
  const today = londonDate(now());
  const courses = await Promise.all(
    (await ownPlaces(viewer)).map(async (place) => ({
      place,
      needs: await ownNeeds(viewer, place.cohortId),
    })),
  );
  return (
    <Page title="What helps me take part" size="participant" width="narrow">
      {courses.length === 0 && (
        <EmptyState title="You are on no course just now">
          Once a facilitator adds you to one, you can say here what would help you.
        </EmptyState>
      )}
      {courses.map(({ place, needs }) => (
        <OwnNeeds
          key={place.cohortId}
          place={place}
          needs={needs}
          over={place.days.filter(({ date }) => date <= today)}
        />
      ))}
    </Page>
  );
}
