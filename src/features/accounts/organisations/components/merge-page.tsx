import { addresses } from '@/addresses';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Page } from '@/ui/page';
import { counted, listed } from '@/writing/words';
import type { Organisation } from '../../model';
import type { OrganisationInFull } from '../model';
import { MergeOrganisation } from './organisation-forms';

type Props = { organisation: OrganisationInFull; into: Organisation };

/** Asks before two organisations become one, and says what moves where. */
export function MergePage({ organisation, into }: Props) {
  const { id, name, cohorts, commissioners } = organisation;
  return (
    <Page
      title={`Merge ${name} into ${into.name}`}
      width="narrow"
      breadcrumbs={
        <Breadcrumbs
          items={[
            { label: 'Organisations', href: addresses.organisations },
            { label: name, href: addresses.organisation(id) },
          ]}
        />
      }
    >
      <ul className="mb-4 list-disc pl-6">
        <li>{moving('cohort', cohorts, into)}</li>
        <li>{moving('commissioner', commissioners, into)}</li>
        <li>{name} is removed. This can’t be taken back.</li>
      </ul>
      <MergeOrganisation organisation={organisation} into={into} />
    </Page>
  );
}

const moving = (what: string, names: readonly string[], into: Organisation): string =>
  names.length === 0
    ? `No ${what} moves.`
    : `${counted(names.length, `${what} goes`, `${what}s go`)} to ${into.name}: ${listed(names)}.`;
