import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import type { StageRef } from '../../../schema';
import { pauseMail } from '../actions';

/** Holds a stage's mail back, or lets it go on. */
export function PauseMail({ cohort, stage, mailing }: StageRef & { mailing: boolean }) {
  return (
    <ActionForm action={pauseMail} idPrefix="mail-">
      <Hidden name="cohort" value={cohort} />
      <Hidden name="stage" value={stage} />
      <Hidden name="mailing" value={mailing ? 'no' : 'yes'} />
      <SubmitButton variant="quiet" pending="Saving…">
        {mailing ? 'Pause its mail' : 'Let its mail go by itself'}
      </SubmitButton>
    </ActionForm>
  );
}
