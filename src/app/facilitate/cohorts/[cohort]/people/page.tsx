import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { searchAndPage } from '@/features/accounts/model';
import { londonDate } from '@/calendar/london';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { dayOn } from '@/features/cohorts/model';
import { cohortBySlug } from '@/features/cohorts/data';
import { unreachedAmong } from '@/features/messages/reaching/data';
import { flagsOf } from '@/features/needs/open/components/flags';
import { needCounts } from '@/features/needs/open/data';
import { People } from '@/features/participants/components/people';
import { Team } from '@/features/participants/team/components/team';
import { participantPage } from '@/features/participants/list/data';
import { CameIn } from '@/features/participants/team/components/came-in';
import { teamOf } from '@/features/participants/team/data';
import { now } from '@/server/clock';
import { ButtonLink } from '@/ui/button-link';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'People' };

type Props = PageProps<'/facilitate/cohorts/[cohort]/people'>;

export default async function PeoplePage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const asked = await searchParams;
  const { search, page } = searchAndPage(asked);
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const [found, team] = await Promise.all([
    participantPage(viewer, cohort.id, { search, page }),
    teamOf(viewer, cohort.id),
  ]);
  if (!found) notFound();
  const shown = found.participants.map(({ id }) => id);
  const [counts, unreached] = await Promise.all([
    needCounts(viewer, cohort.id, shown, dayOn(cohort.days, londonDate(now()))),
    unreachedAmong(
      viewer,
      found.participants.map(({ personId }) => personId),
    ),
  ]);
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
      <CameIn asked={asked} />
      <People
        {...{ found, search, unreached }}
        cohort={slug}
        places={cohort.places}
        flags={flagsOf(counts)}
      />
      <Team cohort={slug} team={team} />
    </CohortPage>
  );
}
