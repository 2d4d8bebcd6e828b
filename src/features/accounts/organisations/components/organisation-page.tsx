import { addresses } from '@/addresses';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Page } from '@/ui/page';
import { listed } from '@/writing/words';
import type { Organisation } from '../../model';
import type { OrganisationInFull } from '../model';
import { ChooseMerge, RenameOrganisation } from './organisation-forms';

type Props = { organisation: OrganisationInFull; others: readonly Organisation[] };

/** One organisation: what it commissioned, what it is called, and whether it is another one as well. */
export function OrganisationPage({ organisation, others }: Props) {
  const { name, cohorts } = organisation;
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
            All that hangs on {name} can go to another organisation. You see what that is before it moves.
          </p>
          <ChooseMerge organisation={organisation} others={others} />
        </section>
      )}
    </Page>
  );
}
