import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Choosing } from '@/features/applications/choosing/components/choosing';
import { SendDecisions } from '@/features/applications/choosing/components/send-decisions';
import { applicationsToChoose } from '@/features/applications/choosing/data';
import { toSend, whyNotSend } from '@/features/applications/choosing/deciding';
import { orderNamed, orders, orderWords, ranked } from '@/features/applications/choosing/model';
import { ChoosingPage } from '@/features/applications/choosing/components/choosing-page';
import { placesOf } from '@/features/applications/places/data';
import { cohortBySlug } from '@/features/cohorts/data';
import { SendingStopped } from '@/features/messages/delivering/components/sending-stopped';
import { sendingOf } from '@/features/messages/delivering/data';
import { requireViewer } from '@/server/viewer';
import { ChoiceLinks } from '@/ui/choice-links';
import { EmptyState } from '@/ui/empty-state';

export const metadata: Metadata = { title: 'Choosing' };

type Props = { params: Promise<{ cohort: string }>; searchParams: Promise<{ by?: string }> };

export default async function ChoosingRoute({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const by = orderNamed((await searchParams).by);
  const [rows, places] = await Promise.all([
    applicationsToChoose(viewer, cohort.id),
    placesOf(viewer, cohort.id),
  ]);
  const free = places ? places.places - places.taken - places.offered : 0;
  const items = orders.map((one) => ({
    href: addresses.cohort(slug).choosing({ by: one }),
    label: orderWords[one],
    current: one === by,
  }));
  return (
    <ChoosingPage cohort={cohort}>
      <SendingStopped sending={await sendingOf(viewer)} />
      {rows.length === 0 ? (
        <EmptyState title="No application is in yet">They stand here once people have sent them.</EmptyState>
      ) : (
        <>
          <ChoiceLinks label="Order" items={items} />
          <Choosing cohort={slug} rows={ranked(rows, by)} places={cohort.places} />
          <SendDecisions cohort={slug} toSend={toSend(rows)} why={whyNotSend(rows, free)} />
        </>
      )}
    </ChoosingPage>
  );
}
