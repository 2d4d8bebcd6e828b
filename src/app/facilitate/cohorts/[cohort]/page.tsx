import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug, cohortNameBySlug } from '@/features/cohorts/data';
import { GettingReady } from '@/features/set-up/components/cohort-checklist';
import { readinessOf } from '@/features/set-up/data';
import { CohortToday } from '@/features/today/components/cohort-today';
import { situationsOf } from '@/features/today/data';
import { now } from '@/server/clock';
import { requireViewer } from '@/server/viewer';

type Props = { params: Promise<{ cohort: string }> };

/** The layout’s way of titling holds for the pages below it alone. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const name = await cohortNameBySlug(await requireViewer(), (await params).cohort);
  return { title: name ? `Today · ${name}` : 'Today' };
}

export default async function CohortTodayPage({ params }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  const [situation] = cohort ? await situationsOf(viewer, [cohort]) : [];
  if (!situation) notFound();
  const readiness = situation.ahead && (await readinessOf(viewer, situation.cohort));
  return (
    <CohortPage cohort={situation.cohort}>
      {readiness && <GettingReady cohort={slug} readiness={readiness} />}
      <CohortToday situation={situation} instant={now()} />
    </CohortPage>
  );
}
