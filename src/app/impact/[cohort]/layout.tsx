import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { commissionedCohortBySlug } from '@/features/cohorts/data';
import { currentViewer } from '@/server/viewer';

type Props = { params: Promise<{ cohort: string }>; children: ReactNode };

/** What came of a cohort says in its title whose it is. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const cohort = await commissionedCohortBySlug(await currentViewer(), (await params).cohort);
  return cohort ? { title: { default: cohort.name, template: `%s · ${cohort.name} – Roundtable` } } : {};
}

export default function CohortImpactLayout({ children }: Props) {
  return children;
}
