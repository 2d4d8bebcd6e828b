import { writtenDate, writtenTime } from '@/calendar/written';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { counted } from '@/writing/words';
import { makeReady, takeBackReady } from '../actions';
import type { ReadyDay } from '../model';

type Props = { cohort: string; day: number; open: number; ready: ReadyDay | undefined };

/** Whether a day is ready, who said so, and the button that says it. */
export function DayReady({ cohort, day, open, ready }: Props) {
  const said = ready && `${ready.by} said so on ${writtenDate(ready.at)} at ${writtenTime(ready.at)}.`;
  return (
    <>
      {ready && open === 0 && (
        <Notice tone="done" title={`Day ${day} is ready`}>
          {said}
        </Notice>
      )}
      {ready && open > 0 && (
        <Notice tone="warning" title={`Day ${day} is not ready any more`}>
          {said} Since then {counted(open, 'need has', 'needs have')} come open.
        </Notice>
      )}
      <ActionForm action={ready ? takeBackReady : makeReady} idPrefix="ready-" className="no-print mb-8">
        <Hidden name="cohort" value={cohort} />
        <Hidden name="day" value={String(day)} />
        <SubmitButton variant={ready ? 'quiet' : 'primary'} pending="Saving…">
          {ready ? `Day ${day} is not ready` : `Day ${day} is ready`}
        </SubmitButton>
      </ActionForm>
    </>
  );
}
