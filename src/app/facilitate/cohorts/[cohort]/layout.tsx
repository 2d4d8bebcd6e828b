import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { CohortChoices } from '@/features/cohorts/components/cohort-switcher';
import { cohortChoices, cohortNameBySlug } from '@/features/cohorts/data';
import { currentViewer } from '@/server/viewer';

type Props = { params: Promise<{ cohort: string }>; children: ReactNode };

/** Every page of a cohort says in its title whose it is: tabs and bookmarks of two cohorts can be told apart. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { cohort: slug } = await params;
  const name = await cohortNameBySlug(await currentViewer(), slug);
  return name ? { title: { default: name, template: `%s · ${name} – Roundtable` } } : {};
}

export default async function CohortLayout({ children }: Props) {
  return <CohortChoices choices={await cohortChoices(await currentViewer())}>{children}</CohortChoices>;
}
