import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChoosingPage } from '@/features/applications/choosing/components/choosing-page';
import { OfferList } from '@/features/applications/offers/components/offer-list';
import { offersOf } from '@/features/applications/offers/data';
import { placesOf } from '@/features/applications/places/data';
import { WaitingList } from '@/features/applications/waiting-list/components/waiting-list';
import { waitingOf } from '@/features/applications/waiting-list/data';
import { cohortBySlug } from '@/features/cohorts/data';
import { SendingStopped } from '@/features/messages/delivering/components/sending-stopped';
import { sendingOf } from '@/features/messages/delivering/data';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Offers' };

type Props = { params: Promise<{ cohort: string }> };

export default async function OffersRoute({ params }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const [offers, waiting, places] = await Promise.all([
    offersOf(viewer, cohort.id),
    waitingOf(viewer, cohort.id),
    placesOf(viewer, cohort.id),
  ]);
  return (
    <ChoosingPage cohort={cohort} title="Offers">
      <SendingStopped sending={await sendingOf(viewer)} />
      {places && (
        <p className="mb-6">
          Of {places.places} places, {places.taken} are taken and {places.offered} are kept for offers.
        </p>
      )}
      {offers.length === 0 ? <p>No offer has been sent yet.</p> : <OfferList cohort={slug} offers={offers} />}
      <h2 className="mt-10">Waiting list</h2>
      <WaitingList cohort={slug} turns={waiting} />
    </ChoosingPage>
  );
}
