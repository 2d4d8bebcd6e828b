import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { addresses } from '@/addresses';
import { londonDate } from '@/calendar/london';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { DayChoice } from '@/features/cohorts/components/day-choice';
import { cohortBySlug } from '@/features/cohorts/data';
import { dayOn } from '@/features/cohorts/model';
import { NeedsOfDay } from '@/features/needs/components/needs-of-day';
import { needsOf } from '@/features/needs/data';
import { ownersIn, whoCanNeed } from '@/features/needs/owners/data';
import { openOn } from '@/features/needs/model';
import { DayReady } from '@/features/needs/ready/components/day-ready';
import { readyDays } from '@/features/needs/ready/data';
import { now } from '@/server/clock';
import { ButtonLink } from '@/ui/button-link';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Needs' };

type Props = { params: Promise<{ cohort: string }>; searchParams: Promise<{ day?: string }> };

export default async function NeedsPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ cohort: slug }, asked] = await Promise.all([params, searchParams]);
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const today = londonDate(now());
  const day =
    cohort.days.find(({ number }) => String(number) === asked.day)?.number ?? dayOn(cohort.days, today);
  const [needs, owners, ready, people] = await Promise.all([
    needsOf(viewer, cohort.id),
    ownersIn(viewer, cohort),
    readyDays(viewer, cohort.id),
    whoCanNeed(viewer, cohort.id),
  ]);
  return (
    <CohortPage
      cohort={cohort}
      title="Needs"
      actions={
        <ButtonLink variant="quiet" href={addresses.cohort(slug).needsToPrint({ day })}>
          Lists for kitchen, venue and travel
        </ButtonLink>
      }
    >
      <DayChoice days={cohort.days} day={day} to={(shown) => addresses.cohort(slug).needs({ day: shown })} />
      <NeedsOfDay
        {...{ cohort, day, today, needs, owners, people }}
        ready={
          <DayReady
            cohort={slug}
            day={day}
            open={openOn(needs, day).length}
            ready={ready.find((said) => said.day === day)}
          />
        }
      />
    </CohortPage>
  );
}
