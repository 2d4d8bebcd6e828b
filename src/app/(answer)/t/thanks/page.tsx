import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Thanks } from '@/features/evaluations/answering/components/thanks';
import { sittingOf } from '@/features/evaluations/answering/data';
import { viewerAtTable } from '@/server/table-device';

export const metadata: Metadata = { title: 'Thank you', robots: { index: false } };

export default async function ThanksAtTablePage({ searchParams }: { searchParams: Promise<{ again?: string }> }) {
  const { again } = await searchParams;
  const sitting = await sittingOf(await viewerAtTable());
  if (!sitting?.finished) redirect('/t/who');
  return (
    <Thanks promise={sitting.stage.promise} again={again === 'yes'}>
      <p className="mt-6">
        Is somebody else answering on this device? <a href="/t/who">Choose another name</a>.
      </p>
    </Thanks>
  );
}
