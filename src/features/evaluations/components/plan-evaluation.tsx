import { EmptyState } from '@/ui/empty-state';
import { Hidden } from '@/ui/hidden';
import { ActionForm } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { planEvaluation } from '../actions';

/** What stands on the evaluation page before there is one: what a plan is, and the button that makes it. */
export function PlanEvaluation({ cohort }: { cohort: string }) {
  return (
    <EmptyState
      title="No evaluation is planned yet"
      action={
        <ActionForm action={planEvaluation}>
          <Hidden name="cohort" value={cohort} />
          <SubmitButton pending="Planning…">Plan the evaluation</SubmitButton>
        </ActionForm>
      }
    >
      Roundtable plans six stages from the cohort’s days: before the course, after day 1 and day 2, at the
      end, and one and three months later, each with a form that is ready to use. You can change every date,
      every form, and what is promised to those who answer, until a form opens.
    </EmptyState>
  );
}
