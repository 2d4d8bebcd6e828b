import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { searchAndPage } from '@/features/accounts/model';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { HelpedBefore } from '@/features/participants/again/components/helped-before';
import { helpersBefore } from '@/features/participants/again/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Choose from people who helped before' };

type Props = PageProps<'/facilitate/cohorts/[cohort]/people/before'>;

export default async function HelpedBeforePage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const asked = searchAndPage(await searchParams);
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  return (
    <CohortPage cohort={cohort} title="Choose from people who helped before">
      <HelpedBefore cohort={slug} asked={asked} found={await helpersBefore(viewer, cohort.id, asked)} />
    </CohortPage>
  );
}
