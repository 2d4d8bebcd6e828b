import { addresses } from '@/addresses';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import type { TeamMember } from '../model';
import { PasteTeam } from './paste-team';
import { TeamForm } from './team-form';

/** Coaches and contributors, and the forms that add them. */
export function Team({ cohort, team }: { cohort: string; team: readonly TeamMember[] }) {
  return (
    <section aria-labelledby="team" className="mt-12">
      <h2 id="team" className="mb-3">
        Team
      </h2>
      {team.length === 0 ? (
        <p className="mb-4 text-soft">
          Nobody yet. Add the table coaches, and those who come to speak or bring a project.
        </p>
      ) : (
        <Table
          caption="Coaches and contributors"
          captionHidden
          rows={team}
          rowKey={(member) => `${member.personId} ${member.as}`}
          columns={[
            {
              key: 'name',
              label: 'Name',
              rowHead: true,
              cell: (member) => (
                <Link href={addresses.cohort(cohort).teamMember(member.personId)}>{member.name}</Link>
              ),
            },
            { key: 'as', label: 'Comes as', cell: (member) => member.as },
            { key: 'worksAt', label: 'Where', cell: (member) => member.worksAt || '–' },
            { key: 'email', label: 'Email address', cell: (member) => member.email ?? '–' },
          ]}
        />
      )}
      <div className="mt-4">
        <p className="mb-4">
          <Link href={addresses.cohort(cohort).helpedBefore()}>
            Choose from people who coached or contributed before
          </Link>
        </p>
        <TeamForm cohort={cohort} as="coach" />
        <PasteTeam cohort={cohort} kind="coach" />
        <TeamForm cohort={cohort} as="contributor" />
        <PasteTeam cohort={cohort} kind="contributor" />
      </div>
    </section>
  );
}
