import { Hidden } from '@/ui/hidden';
import { ActionForm } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { closeStage, openStage } from '../actions';
import type { StageRef } from '../schema';
import type { StageState } from '../model';

/** Opens or closes a stage now, whatever its dates say. */
export function StageControls({ cohort, stage, state }: StageRef & { state: StageState }) {
  if (state === 'without form') return null;
  const open = state === 'open';
  return (
    <ActionForm action={open ? closeStage : openStage} idPrefix="now-">
      <Hidden name="cohort" value={cohort} />
      <Hidden name="stage" value={stage} />
      <SubmitButton variant="quiet" pending={open ? 'Closing…' : 'Opening…'}>
        {open ? 'Close the form now' : state === 'closed' ? 'Open the form again' : 'Open the form now'}
      </SubmitButton>
    </ActionForm>
  );
}
