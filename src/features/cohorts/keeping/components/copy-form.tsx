import type { Organisation } from '@/features/accounts/model';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { CohortFields, CommissionerFields } from '../../components/cohort-form';
import type { Cohort } from '../../model';
import { copyCohort } from '../actions';

type Props = { cohort: Cohort; organisations: readonly Organisation[]; formKey: string };

/** Starts a cohort like this one. `formKey` is made with the page, so that sending twice makes one. */
export function CopyForm({ cohort, organisations, formKey }: Props) {
  const { area, places, venue, contact, commissionerId: commissioner, days } = cohort;
  return (
    <ActionForm
      action={copyCohort}
      values={{
        area,
        places: String(places),
        venue,
        contact,
        commissioner,
        days: String(days.length),
      }}
      className="space-y-6"
    >
      <Hidden name="key" value={formKey} />
      <Hidden name="cohort" value={cohort.slug} />
      <CohortFields days={days.length} />
      <CommissionerFields organisations={organisations} />
      <SubmitButton pending="Creating…">Create the copy</SubmitButton>
    </ActionForm>
  );
}
