import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PassOn } from '@/features/evaluations/collecting/cards/components/pass-on';
import { peopleAtTable } from '@/features/evaluations/collecting/cards/data';
import { viewerAtTable } from '@/server/table-device';

export const metadata: Metadata = { title: 'Thank you' };

/** Where a device that goes round the table stands between two people: it knows nobody any more. */
export default async function NextPersonPage({
  searchParams,
}: {
  searchParams: Promise<{ again?: string }>;
}) {
  const { again } = await searchParams;
  const table = await peopleAtTable(await viewerAtTable());
  if (!table) redirect(addresses.atTable.code);
  return <PassOn again={again === 'yes'} />;
}
