import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { withdrawParticipant } from '../actions';

/** Notes that somebody left the course. */
export function Withdraw({ cohort, participant }: { cohort: string; participant: string }) {
  return (
    <ActionForm action={withdrawParticipant} idPrefix="withdraw-">
      <Hidden name="cohort" value={cohort} />
      <Hidden name="participant" value={participant} />
      <p className="mb-4">
        If they have left the course: their seat becomes free, and no form is sent to them any more. What they
        have answered stays.
      </p>
      <SubmitButton variant="danger" pending="Saving…">
        They have left the course
      </SubmitButton>
    </ActionForm>
  );
}
