import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { seatEverybody, startEmptyPlan } from '../actions';

/** The two ways to begin a plan. */
export function BeginPlan({ cohort }: { cohort: string }) {
  return (
    <div className="flex flex-wrap gap-3">
      <ActionForm action={seatEverybody} idPrefix="begin-">
        <Hidden name="cohort" value={cohort} />
        <SubmitButton pending="Asking…">Seat everybody</SubmitButton>
      </ActionForm>
      <ActionForm action={startEmptyPlan} idPrefix="empty-">
        <Hidden name="cohort" value={cohort} />
        <SubmitButton variant="quiet" pending="Beginning…">
          Begin with empty seats
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
