import { Notice } from '@/ui/notice';
import { plural } from '@/writing/words';
import type { Stage } from '../../../model';
import { isQuiet } from '../../mailing/model';

/** How many links were just sent; where there are none, why. */
export function Sent({
  sent,
  stage,
  instant,
}: {
  sent: number;
  stage: Pick<Stage, 'mailing'>;
  instant: Date;
}) {
  if (!Number.isInteger(sent)) return null;
  if (sent > 0)
    return (
      <Notice tone="done">
        {plural(sent, 'One link is on its way.', `${sent} links are on their way.`)}
      </Notice>
    );
  return <Notice>{whyNone(stage, instant)}</Notice>;
}

function whyNone({ mailing }: Pick<Stage, 'mailing'>, instant: Date): string {
  if (!mailing) return 'No link was sent now: the mail of this form is paused.';
  if (isQuiet(instant))
    return 'No link was sent now: none goes by itself between eight in the evening and eight in the morning. Who hears when stands below.';
  return 'No link was sent now. Who hears when stands below.';
}
