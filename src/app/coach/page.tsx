import type { Metadata } from 'next';
import { OwnTables } from '@/features/tables/components/own-tables';
import { tablesCoachedBy } from '@/features/tables/data';
import { Page } from '@/ui/page';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'My table' };

export default async function CoachPage() {
  const tables = await tablesCoachedBy(await requireViewer());
  return (
    <Page title="My table" size="participant" width="narrow">
      <OwnTables tables={tables} />
    </Page>
  );
}
