import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Given, ToTalkAbout } from '@/features/applications/assessing/components/both-done';
import { Evidence, PassOn, ScoreForm } from '@/features/applications/assessing/components/score-form';
import { assessmentById } from '@/features/applications/assessing/data';
import { requireViewer } from '@/server/viewer';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Details } from '@/ui/details';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'Score an application' };

type Props = { params: Promise<{ assessment: string }> };

export default async function AssessmentPage({ params }: Props) {
  const viewer = await requireViewer();
  const application = await assessmentById(viewer, (await params).assessment);
  if (!application) notFound();
  const { id, label, state, differences } = application;
  return (
    <Page
      title={label}
      breadcrumbs={<Breadcrumbs items={[{ label: 'Applications to score', href: addresses.assess }]} />}
      size="participant"
      width="narrow"
    >
      <Details summary="I know this person, or recognise who wrote it">
        <PassOn id={id} />
      </Details>
      <Evidence application={application} />
      {state === 'done' ? <Given application={application} /> : <ScoreForm application={application} />}
      {differences.length > 0 && <ToTalkAbout id={id} differences={differences} />}
    </Page>
  );
}
