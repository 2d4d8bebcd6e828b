import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cohortBySlug } from '@/features/cohorts/data';
import { teamOf } from '@/features/participants/team/data';
import { TablesPage } from '@/features/tables/components/tables-page';
import { tablesOf } from '@/features/tables/data';
import { ProjectList } from '@/features/tables/projects/components/project-list';
import { RotationForm } from '@/features/tables/projects/components/rotation-form';
import { RotationTables } from '@/features/tables/projects/components/rotation-table';
import { projectsOf } from '@/features/tables/projects/data';
import { rotationOf, troubleWithRotation } from '@/features/tables/projects/model';
import { aimsOf } from '@/features/tables/aims/data';
import { requireViewer } from '@/server/viewer';
import { Notice } from '@/ui/notice';

export const metadata: Metadata = { title: 'Guest projects' };

export default async function ProjectsPage({ params }: { params: Promise<{ cohort: string }> }) {
  const viewer = await requireViewer();
  const { cohort: slug } = await params;
  const cohort = await cohortBySlug(viewer, slug);
  if (!cohort) notFound();
  const [projects, tables, team, aims] = await Promise.all([
    projectsOf(viewer, cohort.id),
    tablesOf(viewer, cohort.id),
    teamOf(viewer, cohort.id),
    aimsOf(viewer, cohort.id),
  ]);
  const rounds = rotationOf({
    tables: tables.map(({ id }) => id),
    projects: projects.map(({ id }) => id),
    hears: aims.hears,
  });
  const trouble = troubleWithRotation(projects, tables.length, aims.hears);
  return (
    <TablesPage cohort={cohort} title="Guest projects">
      {trouble.length > 0 && <Notice tone="warning">{trouble.join(' ')}</Notice>}
      {rounds.length > 0 && (
        <section aria-labelledby="rotation" className="mb-12">
          <h2 id="rotation" className="mb-4">
            Who hears what on day {aims.projectsDay}
          </h2>
          <RotationTables rounds={rounds} projects={projects} tables={tables} />
        </section>
      )}
      <h2 className="mb-4">Projects</h2>
      <ProjectList cohort={slug} projects={projects} guests={team.filter(({ kind }) => kind !== 'coach')} />
      <h2 className="no-print mt-12 mb-4">How they rotate</h2>
      <RotationForm cohort={slug} days={cohort.days} aims={aims} />
    </TablesPage>
  );
}
