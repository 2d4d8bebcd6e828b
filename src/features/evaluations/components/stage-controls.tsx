import { addresses } from '@/addresses';
import { ButtonLink } from '@/ui/button-link';
import { Hidden } from '@/ui/hidden';
import { ActionForm } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { closeStage } from '../actions';
import type { StageRef } from '../schema';
import type { StageState } from '../model';

/** `staysClosed`: forms of its people came from a file, so it doesn’t open again. */
type Props = StageRef & { state: StageState; staysClosed: boolean };

/** Closes a stage now, whatever its dates say, or leads to where it is opened. */
export function StageControls({ cohort, stage, state, staysClosed }: Props) {
  if (state === 'without form' || (state === 'closed' && staysClosed)) return null;
  if (state !== 'open')
    return (
      <ButtonLink variant="quiet" href={addresses.cohort(cohort).stage(stage).opening}>
        {state === 'closed' ? 'Open the form again' : 'Open the form now'}
      </ButtonLink>
    );
  return (
    <ActionForm action={closeStage} idPrefix="now-">
      <Hidden name="cohort" value={cohort} />
      <Hidden name="stage" value={stage} />
      <SubmitButton variant="quiet" pending="Closing…">
        Close the form now
      </SubmitButton>
    </ActionForm>
  );
}
