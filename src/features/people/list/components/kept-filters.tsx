import { addresses } from '@/addresses';
import { TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { FormDetails } from '@/ui/form-details';
import { Hidden } from '@/ui/hidden';
import { Link } from '@/ui/link';
import { SubmitButton } from '@/ui/submit-button';
import { dropFilter, keepFilter } from '../actions';
import { type Asked, askedIn, isNarrowed, type KeptFilter, queryOf, saidOf } from '../model';

type Props = { asked: Asked; filters: readonly KeptFilter[] };

/** What one asked for before, to be asked for again; and what is asked for now, to be kept. */
export function KeptFilters({ asked, filters }: Props) {
  const query = queryOf(asked);
  const current = filters.find((one) => one.asked === query);
  return (
    <section aria-label="Filters that you kept" className="no-print mb-4">
      {filters.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-5">
          <span className="text-soft">You kept:</span>
          {filters.map((one) => (
            <Link
              key={one.id}
              href={addresses.everybody(saidOf(askedIn(one.asked)))}
              aria-current={one === current ? 'page' : undefined}
              className="inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {one.name}
            </Link>
          ))}
        </p>
      )}
      {current && (
        <ActionForm key={current.id} action={dropFilter} idPrefix="drop-">
          <Hidden name="filter" value={current.id} />
          <SubmitButton
            variant="plain"
            pending="Removing…"
          >{`Remove the filter “${current.name}”`}</SubmitButton>
        </ActionForm>
      )}
      {!current && isNarrowed(asked) && (
        <ActionForm key={query} action={keepFilter} idPrefix="keep-">
          <Hidden name="asked" value={query} />
          <FormDetails summary="Keep this filter">
            <TextField
              name="name"
              label="What to call it"
              hint="Only you see it. It finds whoever fits on the day that you open it."
              width="medium"
              autoComplete="off"
            />
            <SubmitButton variant="quiet" pending="Keeping…">
              Keep the filter
            </SubmitButton>
          </FormDetails>
        </ActionForm>
      )}
    </section>
  );
}
