import { loadCohort } from '@/features/cohorts/commands';
import { cohortBySlug } from '@/features/cohorts/data';
import { addDays } from '@/calendar/days';
import { londonInstant } from '@/calendar/london';
import { type Cohort, slugOf } from '@/features/cohorts/model';
import { savePublished, saveReadyForms } from '@/features/forms/data';
import { readyForms } from '@/features/forms/ready-forms';
import { now } from '@/server/clock';
import { NotFound } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import {
  isPublished,
  lockStage,
  saveMoved,
  saveNewStage,
  savePlan,
  saveStage,
  saveTimes,
  stageOf,
  stagesOf,
} from './data';
import {
  isFrozen,
  isOver,
  type PlannedStage,
  plannedTimes,
  planStages,
  readyFormFor,
  type Stage,
  stagesToMove,
  stageState,
} from './model';
import { mayRunEvaluation } from './policy';
import type { NewStage, StageRef, StageSettings } from './schema';

/** Plans the six stages from the cohort's days, each with the form that is ready for it. Planned twice, they are there once. */
export async function planEvaluation(
  viewer: Viewer,
  input: { cohort: string },
): Promise<Outcome<{ cohort: string }>> {
  const verb = 'plan the evaluation';
  const cohort = await loadCohort(viewer, input.cohort, verb);
  const plan = planStages(cohort.days.map((day) => day.date));
  await write(mayRunEvaluation(viewer, cohort, verb), async (tx) => {
    await saveReadyForms(tx, readyForms);
    const stages: (PlannedStage & { formVersionId: string })[] = [];
    for (const stage of plan)
      stages.push({ ...stage, formVersionId: await savePublished(tx, readyFormFor[stage.key]) });
    await savePlan(tx, cohort.id, stages);
  });
  return done({ cohort: cohort.slug });
}

/** Changes a stage's form, promise, times and reminders. After it has opened its promise, form and opening can't change. */
export async function changeStage(viewer: Viewer, input: StageSettings): Promise<Outcome<StageRef>> {
  const verb = 'change a stage';
  const { cohort, stage } = await loadStage(viewer, input, verb);
  const opensAt = toTheMinute(stage.opensAt, wallClock(input.opensOn, input.opensTime));
  const closesAt = input.closesOn
    ? toTheMinute(stage.closesAt, wallClock(input.closesOn, input.closesTime || '23:59'))
    : null;
  if (closesAt && closesAt <= opensAt) return rejected('closesOn', 'The form must close after it opens.');
  const { promise, formVersion: formVersionId = stage.formVersionId } = input;
  const change = {
    promise,
    formVersionId,
    opensAt,
    closesAt,
    reminderDays: input.reminderDays ?? stage.reminderDays,
    keyedTwice: input.keyedTwice === 'yes',
    cardsUntil: cardsUntil(stage, input.cardsOn),
  };
  if (isFrozen(stage, now()) && changesPromise(stage, change)) return rejected('promise', hasOpened);
  const sameTimes =
    opensAt.getTime() === stage.opensAt?.getTime() && closesAt?.getTime() === stage.closesAt?.getTime();
  const saved = await write(mayRunEvaluation(viewer, cohort, verb), async (tx) => {
    if (formVersionId && !(await isPublished(tx, formVersionId)))
      throw new NotFound(viewer, verb, formVersionId);
    await lockStage(tx, stage.id);
    return saveStage(tx, stage.id, { ...change, datesByHand: stage.datesByHand || !sameTimes }, now());
  });
  return saved
    ? done({ cohort: cohort.slug, stage: stage.key })
    : rejected('promise', isOver(stage) ? isReleased : hasOpened);
}

/** Adds a further stage: for another audience, or six or twelve months after. */
export async function addStage(viewer: Viewer, input: NewStage): Promise<Outcome<StageRef>> {
  const verb = 'add a stage';
  const cohort = await loadCohort(viewer, input.cohort, verb);
  const key = input.when === 'months' ? `month-${input.months}-${slugOf(input.title)}` : slugOf(input.title);
  const counted =
    input.when === 'months'
      ? plannedTimes(
          key,
          cohort.days.map((day) => day.date),
        )
      : null;
  const opensAt = counted?.opensAt ?? wallClock(input.opensOn, '09:00');
  const closesAt = input.closesOn
    ? wallClock(input.closesOn, input.closesTime || '23:59')
    : (counted?.closesAt ?? null);
  if (closesAt && closesAt <= opensAt) return rejected('closesOn', 'The form must close after it opens.');
  const { title, audience, promise, formVersion: formVersionId } = input;
  const saved = await write(mayRunEvaluation(viewer, cohort, verb), async (tx) => {
    if (!(await isPublished(tx, formVersionId))) throw new NotFound(viewer, verb, formVersionId);
    return saveNewStage(tx, cohort.id, {
      key,
      title,
      audience,
      promise,
      formVersionId,
      opensAt,
      closesAt,
      datesByHand: counted === null || input.closesOn !== '',
    });
  });
  return done({ cohort: cohort.slug, stage: saved });
}

/** Moves the stages that nobody has opened, and whose dates nobody chose, to where the cohort's days put them now. */
export async function followDays(
  viewer: Viewer,
  input: { cohort: string },
): Promise<Outcome<{ cohort: string }>> {
  const verb = 'move stages with the days';
  const cohort = await loadCohort(viewer, input.cohort, verb);
  const moved = stagesToMove(
    await stagesOf(viewer, cohort.id),
    cohort.days.map((day) => day.date),
    now(),
  );
  await write(mayRunEvaluation(viewer, cohort, verb), (tx) => saveMoved(tx, moved, now()));
  return done({ cohort: cohort.slug });
}

/** Until when cards on tables work: to the end of the day typed, or null for the day on which the form opens. */
function cardsUntil(stage: Stage, cardsOn: string | undefined): Date | null {
  if (cardsOn === undefined) return stage.cardsUntil;
  return cardsOn === '' ? null : londonInstant(addDays(cardsOn, 1), 0);
}

const changesPromise = (
  stage: Stage,
  change: Pick<Stage, 'promise' | 'formVersionId' | 'opensAt'>,
): boolean =>
  change.promise !== stage.promise ||
  change.formVersionId !== stage.formVersionId ||
  change.opensAt?.getTime() !== stage.opensAt?.getTime();

const hasOpened =
  'People may have opened this form already, so its promise, its form and its opening can’t change any more. Its end can.';

/** Opens a stage now, also again after it was closed. */
export async function openStage(viewer: Viewer, input: StageRef): Promise<Outcome<StageRef>> {
  const { cohort, stage } = await loadStage(viewer, input, 'open a stage');
  const state = stageState(stage, now());
  if (state === 'without form') return rejected('form', 'This stage has no form yet.');
  const opened = await write(mayRunEvaluation(viewer, cohort, 'open a stage'), async (tx) => {
    await lockStage(tx, stage.id);
    const closesAt = stage.closesAt && stage.closesAt > now() ? stage.closesAt : null;
    return saveTimes(tx, stage.id, { ...(isFrozen(stage, now()) ? {} : { opensAt: now() }), closesAt });
  });
  return opened ? done({ cohort: cohort.slug, stage: stage.key }) : rejected('form', isReleased);
}

const isReleased =
  'The results of this form are released, so it doesn’t open again: two results could be compared, and tell of the few who came between.';

/** Closes an open stage now. */
export async function closeStage(viewer: Viewer, input: StageRef): Promise<Outcome<StageRef>> {
  const { cohort, stage } = await loadStage(viewer, input, 'close a stage');
  if (stageState(stage, now()) !== 'open') return rejected('form', 'This form isn’t open.');
  await write(mayRunEvaluation(viewer, cohort, 'close a stage'), async (tx) => {
    await lockStage(tx, stage.id);
    await saveTimes(tx, stage.id, { closesAt: now() });
  });
  return done({ cohort: cohort.slug, stage: stage.key });
}

/** The stage that a form names, with its cohort, as the viewer may run it. @throws NotFound when it doesn't exist for them. */
export async function loadStage(
  viewer: Viewer,
  input: StageRef,
  verb: string,
): Promise<{ cohort: Cohort; stage: Stage }> {
  const cohort = await cohortBySlug(viewer, input.cohort);
  const stage = cohort && (await stageOf(viewer, cohort.id, input.stage));
  if (!cohort || !stage) throw new NotFound(viewer, verb, `${input.cohort}/${input.stage}`);
  return { cohort, stage };
}

/** A form shows minutes: a time that was set to the second and comes back as its minute is the same time. */
function toTheMinute(known: Date | null, typed: Date): Date {
  const same =
    known !== null && Math.floor(known.getTime() / 60_000) === Math.floor(typed.getTime() / 60_000);
  return same ? known : typed;
}

function wallClock(date: string, time: string): Date {
  const [hours, minutes] = time.split(':').map(Number);
  return londonInstant(date, (hours ?? 0) * 60 + (minutes ?? 0));
}
