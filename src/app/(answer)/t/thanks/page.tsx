import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Thanks } from '@/features/evaluations/collecting/answering/components/thanks';
import { nextFormOn, formSessionOf } from '@/features/evaluations/collecting/answering/data';
import { viewerAtTable } from '@/server/table-device';

export const metadata: Metadata = { title: 'Thank you', robots: { index: false } };

export default async function ThanksAtTablePage({
  searchParams,
}: {
  searchParams: Promise<{ again?: string }>;
}) {
  const { again } = await searchParams;
  const viewer = await viewerAtTable();
  const session = await formSessionOf(viewer);
  if (!session?.finished) redirect(addresses.atTable.who);
  return (
    <Thanks
      promise={session.stage.promise}
      again={again === 'yes'}
      nextOn={await nextFormOn(viewer, session)}
    >
      <p className="mt-6">
        Is somebody else answering on this device? <a href={addresses.atTable.who}>Choose another name</a>.
      </p>
    </Thanks>
  );
}
