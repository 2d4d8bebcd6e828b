import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { londonDate } from '@/calendar/london';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { dayOn } from '@/features/cohorts/model';
import { cohortBySlug } from '@/features/cohorts/data';
import { unreachedAmong } from '@/features/messages/reaching/data';
import { flagsOf } from '@/features/needs/components/flags';
import { needsOf } from '@/features/needs/data';
import { People } from '@/features/participants/components/people';
import { Team } from '@/features/participants/team/components/team';
import { participantsOf } from '@/features/participants/data';
import { teamOf } from '@/features/participants/team/data';
import { fits } from '@/features/participants/model';
import { now } from '@/server/clock';
import { ButtonLink } from '@/ui/button-link';
import { Notice } from '@/ui/notice';
import { requireViewer } from '@/server/viewer';
import { plural } from '@/writing/words';

export const metadata: Metadata = { title: 'People' };

type Props = {
  params: Promise<{ cohort: string }>;
  searchParams: Promise<{ search?: string; came?: string; coaches?: string }>;
};

export default async function PeoplePage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const { search = '', came, coaches } = await searchParams;
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const [participants, team, needs] = await Promise.all([
    participantsOf(viewer, cohort.id),
    teamOf(viewer, cohort.id),
    needsOf(viewer, cohort.id),
  ]);
  const unreached = await unreachedAmong(
    viewer,
    participants.map(({ personId }) => personId),
  );
  const here = addresses.cohort(slug);
  const actions = (
    <>
      <ButtonLink variant="quiet" href={here.importPeople}>
        Import a list
      </ButtonLink>
      <ButtonLink href={here.newParticipant}>Add a participant</ButtonLink>
    </>
  );
  return (
    <CohortPage cohort={cohort} actions={actions}>
      {came && /^\d+$/.test(came) && (
        <Notice tone="done">
          {plural(Number(came), 'One person was imported.', `${came} people were imported.`)}
        </Notice>
      )}
      {coaches && /^\d+$/.test(coaches) && (
        <Notice tone="done">
          {Number(coaches) === 0
            ? 'All of them were on the team already.'
            : plural(Number(coaches), 'One coach was added.', `${coaches} coaches were added.`)}
        </Notice>
      )}
      <People
        cohort={slug}
        places={cohort.places}
        participants={participants}
        shown={participants.filter((one) => fits(one, search))}
        search={search}
        unreached={unreached}
        flags={flagsOf(needs, dayOn(cohort.days, londonDate(now())))}
      />
      <Team cohort={slug} team={team} />
    </CohortPage>
  );
}
