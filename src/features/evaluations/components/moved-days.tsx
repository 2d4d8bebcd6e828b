import { lastMinute } from '@/calendar/london';
import { shortDate } from '@/calendar/written';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { followDays } from '../actions';
import { type Stage, stageTitle, type StageTimes } from '../model';

type Moved = Pick<Stage, 'id' | 'key' | 'title'> & StageTimes;

/** Says which forms no longer fit the cohort's days, and moves them on one press. */
export function MovedDays({ cohort, moved }: { cohort: string; moved: readonly Moved[] }) {
  if (moved.length === 0) return null;
  return (
    <Notice tone="warning" title="The cohort’s days have changed, and these forms have not">
      <ul className="my-2 list-disc pl-6">
        {moved.map((stage) => (
          <li key={stage.id}>
            {stageTitle(stage)}: would be open from {shortDate(stage.opensAt)} to{' '}
            {shortDate(lastMinute(stage.closesAt))}
          </li>
        ))}
      </ul>
      <ActionForm action={followDays} idPrefix="follow-">
        <Hidden name="cohort" value={cohort} />
        <SubmitButton variant="quiet" pending="Moving…">
          Move them with the days
        </SubmitButton>
      </ActionForm>
    </Notice>
  );
}
