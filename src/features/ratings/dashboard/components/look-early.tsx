import { Hidden } from '@/ui/hidden';
import { ActionForm } from '@/ui/form';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { lookEarly } from '../actions';

/** While a form is open: what looking early costs, and the button that does it. */
export function LookEarly({ cohort, stage, forms }: { cohort: string; stage: string; forms: number }) {
  return (
    <Notice tone="warning" title="This form is still open">
      <p className="mb-4">
        {forms} forms are in. All figures appear when it closes. You can look now, but then later answers are added only
        once eight or more can be added together, so that nobody’s marks can be worked out. The last few may never show.
      </p>
      <ActionForm action={lookEarly}>
        <Hidden name="cohort" value={cohort} />
        <Hidden name="stage" value={stage} />
        <SubmitButton variant="quiet" pending="Looking…">
          Show the figures so far
        </SubmitButton>
      </ActionForm>
    </Notice>
  );
}
