import type { Metadata } from 'next';
import { addresses } from '@/addresses';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { TableCards } from '@/features/evaluations/collecting/cards/components/table-cards';
import { stageOf } from '@/features/evaluations/data';
import { codesOf, codeToSay } from '@/features/evaluations/collecting/cards/data';
import { cardsEnd } from '@/features/evaluations/collecting/cards/model';
import { stageTitle } from '@/features/evaluations/model';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Table cards' };

export default async function CardsPage({ params }: { params: Promise<{ cohort: string; stage: string }> }) {
  const viewer = await requireViewer();
  const { cohort: slug, stage: key } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  const stage = cohort && (await stageOf(viewer, cohort.id, key));
  if (!cohort || !stage) notFound();
  const [cards, sayCode] = await Promise.all([codesOf(viewer, stage.id), codeToSay(viewer, stage.id)]);
  return (
    <CohortPage cohort={cohort} title={`Table cards: ${stageTitle(stage).toLowerCase()}`}>
      <TableCards
        cards={cards}
        sayCode={sayCode}
        ends={cardsEnd(stage)}
        stagePage={addresses.cohort(slug).stage(key).home()}
      />
    </CohortPage>
  );
}
