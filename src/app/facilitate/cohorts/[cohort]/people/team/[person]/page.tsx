import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { addresses } from '@/addresses';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { UnreachedNotice } from '@/features/messages/reaching/components/unreached';
import { unreachedAmong } from '@/features/messages/reaching/data';
import { LeaveTeam, MemberForm } from '@/features/participants/team/components/member-form';
import { teamOf } from '@/features/participants/team/data';
import { requireViewer } from '@/server/viewer';
import { Link } from '@/ui/link';

export const metadata: Metadata = { title: 'Team' };

export default async function MemberPage({
  params,
}: {
  params: Promise<{ cohort: string; person: string }>;
}) {
  const viewer = await requireViewer();
  const { cohort: slug, person } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  const member = cohort && (await teamOf(viewer, cohort.id)).find(({ personId }) => personId === person);
  if (!cohort || !member) notFound();
  const unreached = await unreachedAmong(viewer, [person]);
  return (
    <CohortPage cohort={cohort} title={member.name}>
      <UnreachedNotice unreached={unreached.get(person)} who={{ of: 'person', id: person }} />
      <p className="mb-6 text-soft">{member.as}</p>
      <p className="mb-6">
        <Link href={addresses.whole(person).home()}>How to reach them, and all they were here</Link>
      </p>
      <MemberForm cohort={slug} member={member} />
      <h2 className="mt-12 mb-3">Leaving the team</h2>
      <LeaveTeam cohort={slug} person={member.personId} />
    </CohortPage>
  );
}
