import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { addresses } from '@/addresses';
import { londonDate } from '@/calendar/london';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { DayChoice } from '@/features/cohorts/components/day-choice';
import { cohortBySlug } from '@/features/cohorts/data';
import { dayOn } from '@/features/cohorts/model';
import { DayList } from '@/features/needs/components/day-list';
import { needsOf } from '@/features/needs/data';
import { listFor, lists, listWords } from '@/features/needs/lists';
import { now } from '@/server/clock';
import { requireViewer } from '@/server/viewer';
import '@/ui/paper.css';

export const metadata: Metadata = { title: 'Lists for the day' };

type Search = { what?: string; day?: string };
type Props = { params: Promise<{ cohort: string }>; searchParams: Promise<Search> };

export default async function NeedsToPrintPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ cohort: slug }, asked] = await Promise.all([params, searchParams]);
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const day =
    cohort.days.find(({ number }) => String(number) === asked.day)?.number ??
    dayOn(cohort.days, londonDate(now()));
  const list = lists.find((one) => one === asked.what) ?? 'kitchen';
  const lines = listFor(list, await needsOf(viewer, cohort.id), day);
  return (
    <CohortPage cohort={cohort} title={`${listWords[list]}, day ${day}`}>
      <DayChoice
        days={cohort.days}
        day={day}
        to={(shown) => addresses.cohort(slug).needsToPrint({ what: list, day: shown })}
      />
      <DayList cohort={cohort} day={day} list={list} lines={lines} />
    </CohortPage>
  );
}
