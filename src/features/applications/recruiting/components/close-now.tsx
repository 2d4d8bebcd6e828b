import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { closeNow } from '../actions';

/** Closes applications before their last day, or where none was set. */
export const CloseNow = ({ cohort }: { cohort: string }) => (
  <section aria-labelledby="close" className="mt-10">
    <h2 id="close">Close it now</h2>
    <p className="my-2">
      Nobody can send an application after that, but those whom you let in late. A later last day opens it
      again.
    </p>
    <ActionForm action={closeNow}>
      <Hidden name="cohort" value={cohort} />
      <SubmitButton variant="quiet" pending="Closing…">
        Close it now
      </SubmitButton>
    </ActionForm>
  </section>
);
