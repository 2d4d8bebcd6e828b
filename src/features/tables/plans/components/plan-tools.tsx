import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { copyPlan, removePlan, seatEverybody, seatTheRest, undoMove, usePlan } from '../actions';
import type { PlanLine } from '../model';

type Tools = {
  cohort: string;
  plan: Pick<PlanLine, 'number' | 'version' | 'inUse'>;
  day: number;
  locked: number;
  undo: string | null;
};

/** What can be done with a whole plan. `undo`: what the last change was, in words. */
export function PlanTools({ cohort, plan, day, locked, undo }: Tools) {
  const reference = (
    <>
      <Hidden name="cohort" value={cohort} />
      <Hidden name="plan" value={String(plan.number)} />
    </>
  );
  return (
    <div className="no-print mb-6 flex flex-wrap items-start gap-3">
      {!plan.inUse && (
        <ActionForm action={usePlan} idPrefix="use-">
          {reference}
          <SubmitButton pending="Putting it in use…">Use this plan</SubmitButton>
        </ActionForm>
      )}
      <ActionForm action={locked > 0 ? seatTheRest : seatEverybody} idPrefix="again-">
        {reference}
        <SubmitButton variant="quiet" pending="Asking…">
          {locked > 0 ? 'Seat all but the locked again' : 'Seat everybody again'}
        </SubmitButton>
      </ActionForm>
      <ActionForm action={copyPlan} idPrefix="copy-">
        {reference}
        <SubmitButton variant="quiet" pending="Copying…">
          Copy, to try something
        </SubmitButton>
      </ActionForm>
      {undo && (
        <ActionForm action={undoMove} idPrefix="undo-">
          {reference}
          <Hidden name="version" value={String(plan.version)} />
          <Hidden name="day" value={String(day)} />
          <SubmitButton variant="quiet" pending="Undoing…">
            {`Undo: ${undo}`}
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}

/** Takes a plan away that isn't in use. */
export function RemovePlan({ cohort, plan }: { cohort: string; plan: number }) {
  return (
    <ActionForm action={removePlan} idPrefix={`remove-${plan}-`}>
      <Hidden name="cohort" value={cohort} />
      <Hidden name="plan" value={String(plan)} />
      <SubmitButton variant="danger" pending="Removing…">
        {`Remove plan ${plan}`}
      </SubmitButton>
    </ActionForm>
  );
}
