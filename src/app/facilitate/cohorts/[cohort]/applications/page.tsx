import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { addresses } from '@/addresses';
import { EnterForm } from '@/features/applications/beginning/components/enter-form';
import { ApplicationList, NobodyApplied } from '@/features/applications/components/application-list';
import { applicationCounts, applicationsOf, knownIn, perPage } from '@/features/applications/data';
import { listAsked, totalOf } from '@/features/applications/model';
import { recruitmentOf } from '@/features/applications/recruiting/data';
import { twiceIn } from '@/features/applications/same-person';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { ButtonLink } from '@/ui/button-link';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Applications' };

type Props = {
  params: Promise<{ cohort: string }>;
  searchParams: Promise<{ state?: string; page?: string }>;
};

export default async function ApplicationsPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const { state, page } = listAsked(await searchParams);
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const [applications, counts, known, recruitment] = await Promise.all([
    applicationsOf(viewer, cohort.id, { state, page }),
    applicationCounts(viewer, cohort.id),
    knownIn(viewer, cohort.id),
    recruitmentOf(viewer, cohort.id),
  ]);
  const pages = Math.ceil(totalOf(counts, state) / perPage);
  const { recruiting, choosing } = addresses.cohort(slug);
  return (
    <CohortPage
      cohort={cohort}
      actions={
        <>
          <ButtonLink variant="quiet" href={recruiting()}>
            How people apply
          </ButtonLink>
          {counts.sent > 0 && <ButtonLink href={choosing()}>Choose among them</ButtonLink>}
        </>
      }
    >
      {totalOf(counts) > 0 ? (
        <ApplicationList
          {...{ cohort: slug, applications, counts, state, page, pages }}
          twice={twiceIn(known)}
        />
      ) : (
        <NobodyApplied cohort={slug} recruits={recruitment !== null} />
      )}
      {recruitment && <EnterForm cohort={slug} formKey={crypto.randomUUID()} />}
    </CohortPage>
  );
}
