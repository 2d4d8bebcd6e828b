import type { Metadata } from 'next';
import { cache, type ReactNode } from 'react';
import { CohortChoices } from '@/features/cohorts/components/cohort-switcher';
import { cohortChoices } from '@/features/cohorts/data';
import { currentViewer } from '@/server/viewer';

type Props = { params: Promise<{ cohort: string }>; children: ReactNode };

/** For the title and for the switcher, read once a request. */
const choicesAt = cache(async (slug: string) => cohortChoices(await currentViewer(), slug));

/** Every page of a cohort says in its title whose it is: tabs and bookmarks of two cohorts can be told apart. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { cohort: slug } = await params;
  const name = (await choicesAt(slug)).find((choice) => choice.slug === slug)?.name;
  return name ? { title: { default: name, template: `%s · ${name} – Roundtable` } } : {};
}

export default async function CohortLayout({ params, children }: Props) {
  return <CohortChoices choices={await choicesAt((await params).cohort)}>{children}</CohortChoices>;
}
