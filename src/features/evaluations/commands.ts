import { cohortOf } from '@/features/cohorts/data';
import { addDays } from '@/calendar/days';
import { londonInstant } from '@/calendar/london';
import { slugOf } from '@/features/cohorts/model';
import { savePublished, saveReadyForms } from '@/features/forms/data';
import { readyForms } from '@/features/forms/ready-forms';
import { now } from '@/server/clock';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, rejected } from '@/server/outcome';
import { can } from './capabilities';
import {
  isPublished,
  loadFromFiles,
  lockStage,
  saveMailUnread,
  saveMoved,
  saveNewStage,
  savePlan,
  saveStage,
  saveTimes,
  stageNamed,
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
import type { NewStage, StageSettings } from './schema';

/** Plans the six stages from the cohort's days, each with the form that is ready for it. Planned twice, they are there once. */
export const planEvaluation = command(can.plan, cohortOf, async ({ cohort, write }) => {
  const plan = planStages(cohort.days.map((day) => day.date));
  await write(async (tx) => {
    await saveReadyForms(tx, readyForms);
    const stages: (PlannedStage & { formVersionId: string })[] = [];
    for (const stage of plan)
      stages.push({ ...stage, formVersionId: await savePublished(tx, readyFormFor[stage.key]) });
    await savePlan(tx, cohort.id, stages);
  });
  return done({ cohort: cohort.slug });
});

/** Changes a stage's form, promise, times and reminders. After it has opened its promise, form and opening can't change. */
export const changeStage = command(
  can.change,
  stageNamed,
  async ({ cohort, stage, write }, input: StageSettings) => {
    const change = changeTo(stage, input);
    const { opensAt, closesAt, formVersionId } = change;
    if (closesAt && closesAt <= opensAt) return rejected('closesOn', 'The form must close after it opens.');
    if (isFrozen(stage, now()) && changesPromise(stage, change)) return rejected('promise', hasOpened);
    const sameTimes =
      opensAt.getTime() === stage.opensAt?.getTime() && closesAt?.getTime() === stage.closesAt?.getTime();
    const saved = await write(async (tx) => {
      if (formVersionId && !(await isPublished(tx, formVersionId))) throw new Missing(formVersionId);
      await lockStage(tx, stage.id);
      if (staysOpen(closesAt) && (await loadFromFiles(tx, stage.id)) > 0) return 'in a file';
      if (!sameTimes || formVersionId !== stage.formVersionId) await saveMailUnread(tx, stage.id);
      return saveStage(tx, stage.id, { ...change, datesByHand: stage.datesByHand || !sameTimes }, now());
    });
    if (saved === 'in a file') return rejected('closesOn', isInAFile(stage));
    return saved
      ? done({ cohort: cohort.slug, stage: stage.key })
      : rejected('promise', isOver(stage) ? isReleased : hasOpened);
  },
);

/** What becomes of a stage: what isn't sent stays. */
function changeTo(stage: Stage, input: StageSettings) {
  const { promise, formVersion: formVersionId = stage.formVersionId } = input;
  return {
    promise,
    formVersionId,
    opensAt: toTheMinute(stage.opensAt, wallClock(input.opensOn, input.opensTime)),
    closesAt: input.closesOn ? toTheMinute(stage.closesAt, endOf(input.closesOn, input.closesTime)) : null,
    reminderDays: input.reminderDays ?? stage.reminderDays,
    keyedTwice: input.keyedTwice === 'yes',
    cardsUntil: cardsUntil(stage, input.cardsOn),
  };
}

/** Adds a further stage: for another audience, or six or twelve months after. */
export const addStage = command(can.add, cohortOf, async ({ cohort, write }, input: NewStage) => {
  const key = input.when === 'months' ? `month-${input.months}-${slugOf(input.title)}` : slugOf(input.title);
  const counted =
    input.when === 'months'
      ? plannedTimes(
          key,
          cohort.days.map((day) => day.date),
        )
      : null;
  const opensAt = counted?.opensAt ?? wallClock(input.opensOn, '09:00');
  const closesAt = input.closesOn ? endOf(input.closesOn, input.closesTime) : (counted?.closesAt ?? null);
  if (closesAt && closesAt <= opensAt) return rejected('closesOn', 'The form must close after it opens.');
  const { title, audience, promise, formVersion: formVersionId } = input;
  const saved = await write(async (tx) => {
    if (!(await isPublished(tx, formVersionId))) throw new Missing(formVersionId);
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
});

/** Moves the stages that nobody has opened, and whose dates nobody chose, to where the cohort's days put them now. */
export const followDays = command(can.followDays, cohortOf, async ({ cohort, viewer, write }) => {
  const moved = stagesToMove(
    await stagesOf(viewer, cohort.id),
    cohort.days.map((day) => day.date),
    now(),
  );
  await write((tx) => saveMoved(tx, moved, now()));
  return done({ cohort: cohort.slug });
});

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

const staysOpen = (closesAt: Date | null): boolean => closesAt === null || closesAt > now();

const isInAFile = ({ promise }: Stage): string =>
  `Forms of people on the list came in from a file, without names. If this form opened again, somebody could count twice. ${
    promise === 'unlinkable'
      ? 'It is unlinkable, so they can’t be taken out, and it stays closed.'
      : 'Take them out first, where old answers are imported.'
  }`;

const hasOpened =
  'People may have opened this form already, so its promise, its form and its opening can’t change any more. Its end can.';

/** Opens a stage now, also again after it was closed. */
export const openStage = command(can.open, stageNamed, async ({ cohort, stage, write }) => {
  const state = stageState(stage, now());
  if (state === 'without form') return rejected('form', 'This stage has no form yet.');
  const opened = await write(async (tx) => {
    await lockStage(tx, stage.id);
    if ((await loadFromFiles(tx, stage.id)) > 0) return 'in a file';
    const closesAt = stage.closesAt && stage.closesAt > now() ? stage.closesAt : null;
    return saveTimes(tx, stage.id, { ...(isFrozen(stage, now()) ? {} : { opensAt: now() }), closesAt });
  });
  if (opened === 'in a file') return rejected('form', isInAFile(stage));
  return opened ? done({ cohort: cohort.slug, stage: stage.key }) : rejected('form', isReleased);
});

const isReleased =
  'The results of this form are released, so it doesn’t open again: two results could be compared, and tell of the few who came between.';

/** Closes an open stage now. */
export const closeStage = command(can.close, stageNamed, async ({ cohort, stage, write }) => {
  if (stageState(stage, now()) !== 'open') return rejected('form', 'This form isn’t open.');
  await write(async (tx) => {
    await lockStage(tx, stage.id);
    await saveTimes(tx, stage.id, { closesAt: now() });
  });
  return done({ cohort: cohort.slug, stage: stage.key });
});

/** A form shows minutes: a time that was set to the second and comes back as its minute is the same time. */
function toTheMinute(known: Date | null, typed: Date): Date {
  const same =
    known !== null && Math.floor(known.getTime() / 60_000) === Math.floor(typed.getTime() / 60_000);
  return same ? known : typed;
}

/** When a form closes that can be answered until then. Until 23:59, or without a time, is to the end of that day. */
const endOf = (date: string, time: string): Date =>
  wallClock(date, time === '' || time === '23:59' ? '24:00' : time);

function wallClock(date: string, time: string): Date {
  const [hours, minutes] = time.split(':').map(Number);
  return londonInstant(date, (hours ?? 0) * 60 + (minutes ?? 0));
}
