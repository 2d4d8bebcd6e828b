import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { EvaluationLinks } from '@/features/evaluations/components/evaluation-links';
import { MovedDays } from '@/features/evaluations/components/moved-days';
import { PlanEvaluation } from '@/features/evaluations/components/plan-evaluation';
import { StageList } from '@/features/evaluations/collecting/progress/components/stage-list';
import { progressOf } from '@/features/evaluations/collecting/progress/data';
import { stagesToMove } from '@/features/evaluations/model';
import { now } from '@/server/clock';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Evaluation' };

export default async function EvaluationPage({ params }: { params: Promise<{ cohort: string }> }) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const stages = await progressOf(viewer, cohort.id);
  return (
    <CohortPage cohort={cohort}>
      {stages.length === 0 ? (
        <PlanEvaluation cohort={slug} />
      ) : (
        <>
          <MovedDays
            cohort={slug}
            moved={stagesToMove(
              stages,
              cohort.days.map((day) => day.date),
              now(),
            )}
          />
          <StageList cohort={slug} stages={stages} instant={now()} />
          <EvaluationLinks cohort={slug} />
        </>
      )}
    </CohortPage>
  );
}
