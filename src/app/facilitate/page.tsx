import type { Metadata } from 'next';
import { cohortsOf } from '@/features/cohorts/data';
import { Home } from '@/features/today/components/home';
import { situationsOf } from '@/features/today/data';
import { now } from '@/server/clock';
import { requireViewer } from '@/server/viewer';

export const metadata: Metadata = { title: 'Today' };

/** The newest few: a facilitator of many has the list for the rest. */
const shown = 5;

export default async function FacilitatePage() {
  const viewer = await requireViewer();
  const cohorts = await cohortsOf(viewer);
  const situations = await situationsOf(viewer, cohorts.slice(0, shown));
  return <Home situations={situations} more={cohorts.length - situations.length} instant={now()} />;
}
