import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { GettingReady } from '@/features/set-up/components/cohort-checklist';
import { readinessOf } from '@/features/set-up/data';
import { SendingStopped } from '@/features/messages/delivering/components/sending-stopped';
import { sendingOf } from '@/features/messages/delivering/data';
import { CohortToday } from '@/features/today/components/cohort-today';
import { situationsOf } from '@/features/today/data';
import { now } from '@/server/clock';
import { requireViewer } from '@/server/viewer';

type Props = { params: Promise<{ cohort: string }> };

/** For the title and for the page, read once a request. */
const cohortAt = cache(async (slug: string) => cohortBySlug(await requireViewer(), slug));

/** The layout’s way of titling holds for the pages below it alone. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const cohort = await cohortAt((await params).cohort);
  return { title: cohort ? `Today · ${cohort.name}` : 'Today' };
}

export default async function CohortTodayPage({ params }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const cohort = await cohortAt(slug);
  const [situation] = cohort ? await situationsOf(viewer, [cohort]) : [];
  if (!situation) notFound();
  const readiness = situation.ahead && (await readinessOf(viewer, situation.cohort));
  return (
    <CohortPage cohort={situation.cohort}>
      <SendingStopped sending={await sendingOf(viewer)} />
      {readiness && <GettingReady cohort={slug} readiness={readiness} />}
      <CohortToday situation={situation} instant={now()} />
    </CohortPage>
  );
}
