import { addresses } from '@/addresses';
import type { SearchAndPage } from '@/features/accounts/model';
import { PageSteps } from '@/features/accounts/components/page-steps';
import { Button } from '@/ui/button';
import { ButtonLink } from '@/ui/button-link';
import { EmptyState } from '@/ui/empty-state';
import { TextField } from '@/ui/field';
import { Link } from '@/ui/link';
import type { HelperPage } from '../model';
import { ChooseHelpers } from './choose-helpers';

type Props = { cohort: string; asked: SearchAndPage; found: HelperPage };

/** Who coached or contributed before, to be ticked rather than typed again. */
export function HelpedBefore({ cohort, asked, found }: Props) {
  const here = addresses.cohort(cohort);
  const { helpers, total, page, pages } = found;
  if (total === 0 && asked.search === '')
    return (
      <EmptyState
        title="Nobody is left to choose"
        action={<ButtonLink href={here.people()}>Back to the team</ButtonLink>}
      >
        Whoever coached or contributed in another cohort that you run stands here, unless they are on this
        team already. Until then, add people by their name and address.
      </EmptyState>
    );
  return (
    <>
      <form
        role="search"
        method="get"
        action={here.helpedBefore()}
        className="flex flex-wrap items-end gap-x-4"
      >
        <TextField name="search" label="Name or email address" defaultValue={asked.search} width="medium" />
        <div className="mb-6">
          <Button variant="quiet">Find</Button>
        </div>
      </form>
      {total === 0 ? (
        <p>
          Nobody who helped before fits “{asked.search}”.{' '}
          <Link href={here.helpedBefore()}>Show all of them</Link>
        </p>
      ) : (
        <ChooseHelpers {...{ cohort, helpers, total }} />
      )}
      <PageSteps
        {...{ page, pages }}
        href={(to) => here.helpedBefore({ search: asked.search || undefined, page: to })}
      />
    </>
  );
}
