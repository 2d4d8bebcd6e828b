import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { addresses } from '@/addresses';
import { CloseNow } from '@/features/applications/recruiting/components/close-now';
import { PublicAddress } from '@/features/applications/recruiting/components/public-address';
import { RecruitingForm } from '@/features/applications/recruiting/components/recruiting-form';
import { courseOf, formsToAsk, publicAddress, recruitmentOf } from '@/features/applications/recruiting/data';
import { stateSaid } from '@/features/applications/recruiting/model';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { Notice } from '@/ui/notice';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'How people apply' };

type Props = { params: Promise<{ cohort: string }>; searchParams: Promise<{ saved?: string }> };

export default async function RecruitingPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const { saved } = await searchParams;
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const [recruitment, forms, course] = await Promise.all([
    recruitmentOf(viewer, cohort.id),
    formsToAsk(viewer, cohort),
    courseOf(viewer, slug),
  ]);
  return (
    <CohortPage cohort={cohort} title="How people apply">
      {saved === 'yes' && (
        <div className="no-print">
          <Notice tone="done">This is what people see now.</Notice>
        </div>
      )}
      {course && (
        <>
          <p className="no-print mb-6 font-semibold">{stateSaid[course.state]}</p>
          <PublicAddress address={publicAddress(addresses.apply(slug).home())} course={course} />
        </>
      )}
      <div className="no-print">
        <RecruitingForm cohort={slug} recruitment={recruitment} forms={forms} />
        {course?.state === 'open' && <CloseNow cohort={slug} />}
      </div>
    </CohortPage>
  );
}
