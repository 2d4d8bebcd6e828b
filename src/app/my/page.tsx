import type { Metadata } from 'next';
import { addresses } from '@/addresses';
import { ownCohorts } from '@/features/cohorts/data';
import { OwnCourses } from '@/features/schedule/components/own-courses';
import { sessionsLedBy } from '@/features/schedule/data';
import { ownSeat } from '@/features/tables/data';
import { Link } from '@/ui/link';
import { Page } from '@/ui/page';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'My course' };

export default async function MyPage() {
  const viewer = await requireViewer();
  const [cohorts, sessions] = await Promise.all([ownCohorts(viewer), sessionsLedBy(viewer)]);
  const courses = await Promise.all(
    cohorts.map(async (cohort) => ({
      cohort,
      seat: await ownSeat(viewer, cohort.id),
      sessions: sessions.filter((session) => session.cohortId === cohort.id),
    })),
  );
  return (
    <Page title="My course" size="participant" width="narrow">
      <OwnCourses courses={courses} />
      {courses.length > 0 && (
        <p>
          <Link href={addresses.ownNeeds}>What helps me take part</Link>
        </p>
      )}
      <p>
        <Link href={addresses.reachMe()}>How to reach me</Link>
      </p>
    </Page>
  );
}
