import { sendDueMail } from '@/features/evaluations/collecting/mailing/commands';
import { releaseDue } from '@/features/evaluations/reading/releases/commands';
import { at, now, setClockAhead, unmovedNow } from '@/server/clock';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { enqueue } from '@/server/jobs';
import { done, type Outcome } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { clockMoves, leadingCohort, saveClockAhead } from './data';
import { type Leading, looksBetween, momentsOf, passTimeJob } from './model';
import type { ClockMove, PassedTime } from './schema';

/** @throws Missing where no clock can be moved: everywhere but in a demo that was made with one. */
async function theClock(viewer: Viewer): Promise<{ anything: { id: string }; cohort: Leading }> {
  const cohort = (await clockMoves(viewer)) ? await leadingCohort(viewer) : null;
  if (!cohort) throw new Missing('the demo’s clock');
  return { anything: { id: 'the demo’s clock' }, cohort };
}

/** Moves the demo's clock, for everybody who looks at it. It goes on from there. What falls due on the way, a job does. */
export const moveClock = command(
  can.moveClock,
  theClock,
  async ({ cohort, write }, { moment }: Pick<ClockMove, 'moment'>) => {
    const to = momentsOf(cohort.days).find(({ key }) => key === moment)?.at;
    if (!to) throw new Missing(moment);
    const from = now();
    const ahead = Math.round((to.getTime() - unmovedNow().getTime()) / 1000);
    await write(async (tx) => {
      if (!(await saveClockAhead(tx, ahead))) throw new Missing('the demo’s clock');
      if (to > from) await enqueue(tx, passTimeJob, { from, to });
    });
    setClockAhead(ahead);
    return done();
  },
);

/** Does what falls due while the time passes, at the times at which it would have been done. Done twice, nothing goes twice. */
export async function passTime(viewer: Viewer, { from, to }: PassedTime): Promise<Outcome<void>> {
  for (const look of looksBetween(from, to))
    await at(look, async () => {
      await sendDueMail(viewer);
      await releaseDue(viewer);
    });
  return done();
}
