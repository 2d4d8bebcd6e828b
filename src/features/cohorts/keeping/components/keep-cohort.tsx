import { addresses } from '@/addresses';
import { ButtonLink } from '@/ui/button-link';
import { ActionForm } from '@/ui/form';
import { FormDetails } from '@/ui/form-details';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import type { Cohort } from '../../model';
import { archiveCohort, bringBack, deleteCohort } from '../actions';

/** What can become of a whole cohort: another one like it, out of the way, or gone while it is empty. */
export function KeepCohort({ cohort, mayCopy }: { cohort: Cohort; mayCopy: boolean }) {
  const { slug, name, archivedAt } = cohort;
  return (
    <section aria-labelledby="keep" className="mt-12 max-w-3xl">
      <h2 id="keep" className="mb-3">
        The whole cohort
      </h2>
      <p className="mb-4">
        {archivedAt
          ? 'It is archived: it is out of the list of cohorts, and all else goes on as planned.'
          : 'A copy begins with its themes, schedule, venue and commissioner, and without its people. Archived, it leaves the list of cohorts, and all else goes on as planned, mail too.'}
      </p>
      <div className="flex flex-wrap items-start gap-4">
        {mayCopy && (
          <ButtonLink variant="quiet" href={addresses.cohort(slug).copy}>
            Copy this cohort
          </ButtonLink>
        )}
        <ActionForm action={archivedAt ? bringBack : archiveCohort} idPrefix="archive-">
          <Hidden name="cohort" value={slug} />
          <SubmitButton variant="quiet" pending="Saving…">
            {archivedAt ? 'Bring it back into the list' : 'Archive it'}
          </SubmitButton>
        </ActionForm>
      </div>
      <div className="mt-4">
        <ActionForm action={deleteCohort} idPrefix="delete-">
          <Hidden name="cohort" value={slug} />
          <FormDetails summary="Delete it">
            <p className="mb-4">
              Only while it is empty: nobody has a place, and no form was given out or came in. It goes with
              its days, schedule and tables, and this can’t be taken back.
            </p>
            <SubmitButton variant="danger" pending="Deleting…">
              Delete {name}
            </SubmitButton>
          </FormDetails>
        </ActionForm>
      </div>
    </section>
  );
}
