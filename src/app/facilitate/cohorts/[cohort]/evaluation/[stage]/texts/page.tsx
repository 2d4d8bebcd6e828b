import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isDemo } from '@/features/accounts/data';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { stageOf } from '@/features/evaluations/data';
import { stageTitle } from '@/features/evaluations/model';
import { Texts } from '@/features/evaluations/reading/texts/components/texts';
import { textsOfStage } from '@/features/evaluations/reading/texts/data';
import { pageOfTexts, readTextFilter } from '@/features/evaluations/reading/texts/model';
import { MadeUp } from '@/features/ratings/dashboard/components/made-up';
import { requireViewer } from '@/server/viewer';
import { EmptyState } from '@/ui/empty-state';

export const metadata: Metadata = { title: 'What people wrote' };

type Props = {
  params: Promise<{ cohort: string; stage: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function TextsPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug, stage: key } = await params;
  const filter = readTextFilter(await searchParams);
  const cohort = await cohortBySlug(viewer, slug);
  const stage = cohort && (await stageOf(viewer, cohort.id, key));
  const read = stage && (await textsOfStage(viewer, stage.id));
  if (!cohort || !stage || !read) notFound();
  return (
    <CohortPage cohort={cohort} title={`What people wrote: ${stageTitle(stage).toLowerCase()}`}>
      {(await isDemo(viewer)) && <MadeUp />}
      {'later' in read ? (
        <EmptyState title="Not to be read yet">
          What people wrote can be read once the results are released. That is done on the page of this form,
          after it has closed.
        </EmptyState>
      ) : (
        <Texts cohort={slug} stage={key} filter={filter} read={pageOfTexts(read.texts, filter)} />
      )}
    </CohortPage>
  );
}
