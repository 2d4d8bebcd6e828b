import type { Metadata } from 'next';
import { addresses } from '@/addresses';
import { sharedNeeds } from '@/features/needs/data';
import { OwnTables } from '@/features/tables/rules/components/own-tables';
import { tablesCoachedBy } from '@/features/tables/data';
import { Link } from '@/ui/link';
import { Page } from '@/ui/page';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'My table' };

export default async function CoachPage() {
  const viewer = await requireViewer();
  const [tables, needs] = await Promise.all([tablesCoachedBy(viewer), sharedNeeds(viewer)]);
  return (
    <Page title="My table" size="participant" width="narrow">
      <OwnTables tables={tables} needs={needs} />
      <p>
        <Link href={addresses.ownNeeds}>Say what helps you take part</Link>, and whether it was there.
      </p>
    </Page>
  );
}
