import { addresses } from '@/addresses';
import { Link } from '@/ui/link';
import { Notice } from '@/ui/notice';
import type { PlanLine } from '../model';
import { BeginPlan } from './begin-plan';
import { RemovePlan } from './plan-tools';

/** A search that found nothing: why, in words, and what can be done. */
export function NoPlan({ cohort, plan }: { cohort: string; plan: Pick<PlanLine, 'number' | 'trouble'> }) {
  const here = addresses.cohort(cohort);
  return (
    <>
      <Notice tone="warning" title="No seats keep all the rules">
        <p>{plan.trouble}</p>
        <p className="mt-2">
          Take one of them back under <Link href={here.rules}>Rules</Link>, or change the tables under{' '}
          <Link href={here.room}>Room and aims</Link>: what they have, who coaches them, their sizes. Then
          seat everybody again.
        </p>
      </Notice>
      <div className="flex flex-wrap gap-3">
        <BeginPlan cohort={cohort} />
        <RemovePlan cohort={cohort} plan={plan.number} />
      </div>
    </>
  );
}
