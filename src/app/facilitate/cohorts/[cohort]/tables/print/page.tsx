import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cohortBySlug } from '@/features/cohorts/data';
import { londonDate } from '@/calendar/london';
import { dayOn } from '@/features/cohorts/model';
import { DayChoice } from '@/features/cohorts/components/day-choice';
import { TablesPage } from '@/features/tables/components/tables-page';
import { needsOf } from '@/features/needs/data';
import { sharedWithCoach } from '@/features/needs/model';
import { planInUse } from '@/features/tables/plans/data';
import { changesOn } from '@/features/tables/plans/model';
import { PrintChoice } from '@/features/tables/prints/components/print-choice';
import { Printed } from '@/features/tables/prints/components/printed';
import { orders, prints, printWords } from '@/features/tables/prints/model';
import { factsOf } from '@/features/tables/seating-input/data';
import { now } from '@/server/clock';
import { requireViewer } from '@/server/viewer';
import { EmptyState } from '@/ui/empty-state';
import '@/ui/paper.css';

export const metadata: Metadata = { title: 'To print' };

type Search = { what?: string; day?: string; order?: string };
type Props = { params: Promise<{ cohort: string }>; searchParams: Promise<Search> };

export default async function PrintPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ cohort: slug }, asked] = await Promise.all([params, searchParams]);
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const today = londonDate(now());
  const day =
    cohort.days.find((one) => String(one.number) === asked.day)?.number ?? dayOn(cohort.days, today);
  const what = prints.find((print) => print === asked.what) ?? 'plan';
  const order = orders.find((one) => one === asked.order) ?? 'first';
  const [facts, plan] = await Promise.all([factsOf(viewer, cohort), planInUse(viewer, cohort.id)]);
  const needs = what === 'sheets' ? sharedWithCoach(await needsOf(viewer, cohort.id), day) : [];
  const changes = changesOn(plan?.changes ?? [], today);
  return (
    <TablesPage cohort={cohort} title={`${printWords[what]}, day ${day}`}>
      <PrintChoice cohort={slug} day={day} what={what} />
      <DayChoice
        days={cohort.days}
        day={day}
        to={(shown) => addresses.cohort(slug).toPrint({ what, day: shown })}
      />
      {plan ? (
        <Printed
          what={what}
          cohort={cohort}
          facts={facts}
          plan={plan}
          day={day}
          order={order}
          changes={changes}
          needs={needs}
        />
      ) : (
        <EmptyState title="No plan is in use">
          Put a plan in use first: what is printed goes by it.
        </EmptyState>
      )}
    </TablesPage>
  );
}
