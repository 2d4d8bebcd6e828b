import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ChoosePerson } from '@/features/evaluations/collecting/cards/components/choose-person';
import { peopleAtTable } from '@/features/evaluations/collecting/cards/data';
import { viewerAtTable } from '@/server/table-device';

export const metadata: Metadata = { title: 'Who are you?', robots: { index: false } };

export default async function WhoPage() {
  const table = await peopleAtTable(await viewerAtTable());
  if (!table) redirect(addresses.atTable.code);
  return <ChoosePerson table={table} />;
}
