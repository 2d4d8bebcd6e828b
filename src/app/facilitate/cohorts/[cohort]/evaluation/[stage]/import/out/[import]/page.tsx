import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { addresses } from '@/addresses';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { TakeOut } from '@/features/evaluations/collecting/import/components/take-out';
import { importsOf } from '@/features/evaluations/collecting/import/data';
import { whyStaying } from '@/features/evaluations/collecting/import/model';
import { stageOf } from '@/features/evaluations/data';
import { stageTitle } from '@/features/evaluations/model';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Take an import out' };

type Props = { params: Promise<{ cohort: string; stage: string; import: string }> };

export default async function TakeOutPage({ params }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug, stage: key, import: id } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  const stage = cohort && (await stageOf(viewer, cohort.id, key));
  const about = stage && (await importsOf(viewer, stage.id)).find((known) => known.id === id);
  if (!cohort || !stage) notFound();
  // Whoever presses a moment after somebody else is told so, on a page that is still there.
  if (!about) redirect(addresses.cohort(slug).stage(key).oldAnswers({ out: 'before' }));
  return (
    <CohortPage cohort={cohort} title={`Take an import out: ${stageTitle(stage).toLowerCase()}`}>
      <TakeOut cohort={slug} stage={key} about={about} stays={whyStaying(stage)} />
    </CohortPage>
  );
}
