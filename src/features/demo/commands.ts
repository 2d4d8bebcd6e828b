import { writtenDate, writtenTime } from '@/calendar/written';
import { moveListsOn } from '@/features/applications/waiting-list/commands';
import { sendDueMail } from '@/features/evaluations/collecting/mailing/commands';
import { releaseDue } from '@/features/evaluations/reading/releases/commands';
import { at, now, setClockAhead, unmovedNow } from '@/server/clock';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { enqueue } from '@/server/jobs';
import { passTimeJob } from '@/server/moved-clock';
import { done, type Outcome } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { clockMoves, leadingCourses, saveClockAhead } from './data';
import { looksBetween, momentsOf } from './model';
import type { ClockMove, PassedTime } from './schema';

type Chosen = Pick<ClockMove, 'moment'>;

/** @throws Missing where no clock can be moved: everywhere but in a demo that was made with one, on one's own machine. */
async function theClock(viewer: Viewer, { moment: chosen }: Chosen) {
  if (!(await clockMoves(viewer))) throw new Missing('the demo’s clock');
  const moment = momentsOf(await leadingCourses(viewer)).find(({ key }) => key === chosen);
  if (!moment) throw new Missing(chosen);
  const detail = `to ${writtenDate(moment.at)}, ${writtenTime(moment.at)}`;
  return { anything: { id: 'the demo’s clock' }, detail, to: moment.at };
}

/** Moves the demo's clock, for everybody who looks at it. It goes on from there. What falls due on the way, a job does. */
export const moveClock = command(can.moveClock, theClock, async ({ to, write }, _chosen: Chosen) => {
  const from = now();
  const ahead = Math.round((to.getTime() - unmovedNow().getTime()) / 1000);
  await write(async (tx) => {
    if (!(await saveClockAhead(tx, ahead))) throw new Missing('the demo’s clock');
    if (to > from) await enqueue(tx, passTimeJob, { from, to });
  });
  setClockAhead(ahead);
  return done();
});

/** Does what falls due while the time passes, at the times at which it would have been done. Done twice, nothing goes twice. */
export async function passTime(viewer: Viewer, { from, to }: PassedTime): Promise<Outcome<void>> {
  for (const look of looksBetween(from, to))
    await at(look, async () => {
      await sendDueMail(viewer);
      await releaseDue(viewer);
      await moveListsOn(viewer);
    });
  return done();
}
