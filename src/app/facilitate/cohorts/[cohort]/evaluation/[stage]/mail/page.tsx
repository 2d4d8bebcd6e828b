import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortPage } from '@/features/cohorts/components/cohort-page';
import { cohortBySlug } from '@/features/cohorts/data';
import { SaidOfText } from '@/features/evaluations/collecting/mail-texts/components/said-of-text';
import { StageTexts } from '@/features/evaluations/collecting/mail-texts/components/stage-texts';
import { programmeTexts, textsOf } from '@/features/evaluations/collecting/mail-texts/data';
import { shownTexts } from '@/features/evaluations/collecting/mailing/shown';
import { stageOf } from '@/features/evaluations/data';
import { stageTitle } from '@/features/evaluations/model';
import { documentOf } from '@/features/forms/data';
import { spokenFor } from '@/features/forms/translating';
import { languageNamed } from '@/languages/known';
import { speaking } from '@/languages/say';
import { home } from '@/server/home';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'What its mail says' };

type Props = {
  params: Promise<{ cohort: string; stage: string }>;
  searchParams: Promise<{ language?: string; said?: string }>;
};

export default async function StageMailPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { cohort: slug, stage: key } = await params;
  const asked = await searchParams;
  const cohort = await cohortBySlug(viewer, slug);
  const stage = cohort && (await stageOf(viewer, cohort.id, key));
  if (!cohort || !stage?.formVersionId) notFound();
  const [document, own, changed] = await Promise.all([
    documentOf(viewer, stage.formVersionId),
    textsOf(viewer, stage.id),
    programmeTexts(viewer, cohort.id),
  ]);
  const languages = spokenFor(document);
  const language =
    languages.find((known) => known.language === languageNamed(asked.language))?.language ?? 'en';
  const to = { name: viewer.name, link: `${home().origin}/a/their-own-link` };
  const about = { stage, cohort, document, many: false, changed, to };
  return (
    <CohortPage cohort={cohort} title={`${stageTitle(stage)}: what its mail says`}>
      <SaidOfText said={asked.said} />
      <StageTexts
        cohort={slug}
        stage={key}
        language={language}
        languages={languages}
        texts={shownTexts(speaking(language), about, own)}
      />
    </CohortPage>
  );
}
