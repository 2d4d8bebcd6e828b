import { addresses } from '@/addresses';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Link } from '@/ui/link';
import { Notice } from '@/ui/notice';
import { Progress } from '@/ui/progress';
import { SubmitButton } from '@/ui/submit-button';
import { stopSearch } from '../actions';
import type { PlanLine } from '../model';
import { LookAgain } from './look-again';

/** A plan that is being worked out: how far it is. The page can be left and come back to. */
export function Waiting({
  cohort,
  plan,
  cutOff,
}: {
  cohort: string;
  plan: Pick<PlanLine, 'number' | 'share' | 'stopAsked'>;
  cutOff: boolean;
}) {
  const percent = Math.round(plan.share * 100);
  return (
    <div className="max-w-2xl">
      {cutOff ? (
        <Notice tone="warning" title="The search was cut off">
          Roundtable was stopped in the middle of it. Nothing else is lost. It begins again by itself in a
          minute or two, or at once when you press.
        </Notice>
      ) : (
        <>
          <Progress
            label="Looking for the best seats"
            value={percent}
            max={100}
            words={`${percent} % tried`}
          />
          <p className="mt-4">You may leave this page: the search goes on, and the plan will be here.</p>
        </>
      )}
      <LookAgain />
      <noscript>
        <p className="mt-4">
          <Link href={addresses.cohort(cohort).tables({ plan: plan.number })}>Look again</Link>
        </p>
      </noscript>
      <ActionForm action={stopSearch} className="mt-6">
        <Hidden name="cohort" value={cohort} />
        <Hidden name="plan" value={String(plan.number)} />
        {plan.stopAsked && !cutOff ? (
          <p>It stops in a moment, with the best plan so far.</p>
        ) : (
          <SubmitButton variant="quiet" pending="Asking…">
            {cutOff ? 'Begin the search again' : 'Stop, and take the best so far'}
          </SubmitButton>
        )}
      </ActionForm>
    </div>
  );
}
