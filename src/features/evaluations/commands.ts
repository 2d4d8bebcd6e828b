import { cohortBySlug } from '@/features/cohorts/data';
import { londonInstant } from '@/features/cohorts/model';
import { savePublished } from '@/features/forms/data';
import { now } from '@/server/clock';
import type { Tx } from '@/server/db';
import { NotFound } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { lockStage, savePlan, saveStage, saveTimes, stageOf } from './data';
import { isFrozen, type PlannedStage, planStages, readyFormFor, type Stage, stageState } from './model';
import { mayRunEvaluation } from './policy';
import type { StageRef, StageSettings } from './schema';
import { moveFiguresOn } from './tallies/commands';

/** Plans the six stages from the cohort's days, each with the form that is ready for it. Planned twice, they are there once. */
export async function planEvaluation(viewer: Viewer, input: { cohort: string }): Promise<Outcome<{ cohort: string }>> {
  const verb = 'plan the evaluation';
  const cohort = await cohortBySlug(viewer, input.cohort);
  if (!cohort) throw new NotFound(viewer, verb, input.cohort);
  const plan = planStages(cohort.days.map((day) => day.date));
  await write(mayRunEvaluation(viewer, cohort, verb), async (tx) => {
    const stages: (PlannedStage & { formVersionId: string })[] = [];
    for (const stage of plan) stages.push({ ...stage, formVersionId: await savePublished(tx, readyFormFor[stage.key]) });
    await savePlan(tx, cohort.id, stages);
  });
  return done({ cohort: cohort.slug });
}

/** Changes a stage's promise and times. After it has opened only its end can change. */
export async function changeStage(viewer: Viewer, input: StageSettings): Promise<Outcome<StageRef>> {
  const { cohort, stage } = await load(viewer, input, 'change a stage');
  const opensAt = wallClock(input.opensOn, input.opensTime);
  const closesAt = input.closesOn ? wallClock(input.closesOn, input.closesTime || '23:59') : null;
  if (closesAt && closesAt <= opensAt) return rejected('closesOn', 'The form must close after it opens.');
  const change = { promise: input.promise, opensAt, closesAt };
  const frozen = isFrozen(stage, now()) && (change.promise !== stage.promise || opensAt.getTime() !== stage.opensAt?.getTime());
  if (frozen) return rejected('promise', hasOpened);
  const saved = await write(mayRunEvaluation(viewer, cohort, 'change a stage'), async (tx) => {
    await lockStage(tx, stage.id);
    await settleFigures(tx, stage, closesAt);
    return saveStage(tx, stage.id, change, now());
  });
  return saved ? done({ cohort: cohort.slug, stage: stage.key }) : rejected('promise', hasOpened);
}

const hasOpened = 'People may have opened this form already, so its promise and its opening can’t change any more. Its end can.';

/** Opens a stage now, also again after it was closed. */
export async function openStage(viewer: Viewer, input: StageRef): Promise<Outcome<StageRef>> {
  const { cohort, stage } = await load(viewer, input, 'open a stage');
  const state = stageState(stage, now());
  if (state === 'without form') return rejected('form', 'This stage has no form yet.');
  await write(mayRunEvaluation(viewer, cohort, 'open a stage'), async (tx) => {
    await lockStage(tx, stage.id);
    await settleFigures(tx, stage, null);
    const closesAt = stage.closesAt && stage.closesAt > now() ? stage.closesAt : null;
    await saveTimes(tx, stage.id, { ...(isFrozen(stage, now()) ? {} : { opensAt: now() }), closesAt });
  });
  return done({ cohort: cohort.slug, stage: stage.key });
}

/** Closes an open stage now. */
export async function closeStage(viewer: Viewer, input: StageRef): Promise<Outcome<StageRef>> {
  const { cohort, stage } = await load(viewer, input, 'close a stage');
  if (stageState(stage, now()) !== 'open') return rejected('form', 'This form isn’t open.');
  await write(mayRunEvaluation(viewer, cohort, 'close a stage'), async (tx) => {
    await lockStage(tx, stage.id);
    await saveTimes(tx, stage.id, { closesAt: now() });
  });
  return done({ cohort: cohort.slug, stage: stage.key });
}

/** Figures of a closed form are in the open: before it opens again, what could be seen is remembered. */
async function settleFigures(tx: Tx, stage: Stage, closesAt: Date | null): Promise<void> {
  const opensAgain = closesAt === null || closesAt > now();
  if (stageState(stage, now()) === 'closed' && opensAgain) await moveFiguresOn(tx, stage.id, ['facilitator', 'commissioner']);
}

async function load(viewer: Viewer, input: StageRef, verb: string) {
  const cohort = await cohortBySlug(viewer, input.cohort);
  const stage = cohort && (await stageOf(viewer, cohort.id, input.stage));
  if (!cohort || !stage) throw new NotFound(viewer, verb, `${input.cohort}/${input.stage}`);
  return { cohort, stage };
}

function wallClock(date: string, time: string): Date {
  const [hours, minutes] = time.split(':').map(Number);
  return londonInstant(date, (hours ?? 0) * 60 + (minutes ?? 0));
}
