import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isDemo, personasOf } from '@/features/accounts/data';
import { PersonaList } from '@/features/accounts/sign-in/components/persona-list';
import { currentViewer } from '@/server/viewer';
import { Page } from '@/ui/page';

export const metadata: Metadata = { title: 'Look around the demo' };

export default async function DemoPage() {
  const viewer = await currentViewer();
  if (!(await isDemo(viewer))) notFound();
  return (
    <Page
      title="Look around the demo"
      width="narrow"
      size="participant"
      lead="Sign in as one of these people. They and all that they say are invented; the numbers are those of the course that was published."
    >
      <PersonaList people={await personasOf(viewer)} />
    </Page>
  );
}
