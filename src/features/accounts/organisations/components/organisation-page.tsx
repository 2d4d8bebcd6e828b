import { addresses } from '@/addresses';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Page } from '@/ui/page';
import { counted, listed } from '@/writing/words';
import type { Organisation } from '../../model';
import type { OrganisationInFull } from '../model';
import { MergeOrganisation, RenameOrganisation } from './organisation-forms';

type Props = { organisation: OrganisationInFull; others: readonly Organisation[] };

/** One organisation: what it commissioned, what it is called, and whether it is another one as well. */
export function OrganisationPage({ organisation, others }: Props) {
  const { name, cohorts, commissioners } = organisation;
  return (
    <Page
      title={name}
      width="narrow"
      breadcrumbs={<Breadcrumbs items={[{ label: 'Organisations', href: addresses.organisations }]} />}
      lead={
        cohorts.length === 0 ? 'It has commissioned no cohort yet.' : `It commissioned ${listed(cohorts)}.`
      }
    >
      <section aria-labelledby="rename" className="mb-12">
        <h2 id="rename" className="mb-4">
          What it is called
        </h2>
        <RenameOrganisation organisation={organisation} />
      </section>
      {others.length > 0 && (
        <section aria-labelledby="merge">
          <h2 id="merge" className="mb-3">
            If it is here twice
          </h2>
          <p className="mb-4">
            {counted(cohorts.length, 'cohort', 'cohorts')} and{' '}
            {counted(commissioners.length, 'commissioner', 'commissioners')} of {name} go to the one that you
            choose, and {name} is removed. This can’t be taken back.
          </p>
          <MergeOrganisation organisation={organisation} others={others} />
        </section>
      )}
    </Page>
  );
}
