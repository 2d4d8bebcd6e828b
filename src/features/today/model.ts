import type { Address, CohortAddresses } from '@/addresses';
import { londonDate } from '@/calendar/london';
import { type Cohort, dayOn } from '@/features/cohorts/model';
import type { OpenNeeds } from '@/features/needs/open/model';
import type { Participant } from '@/features/participants/model';
import type { Session } from '@/features/schedule/model';
import { type Table, troubleWith } from '@/features/tables/model';
import { counted, plural } from '@/writing/words';
import { stagesToMove, stageState, stageTitle } from '@/features/evaluations/model';
import type { StageProgress } from '@/features/evaluations/collecting/progress/model';
import { toGiveByHand } from './by-hand';
import { evaluationToPlan } from './to-plan';
import { needsToSeeTo } from './needs';
import { dayToday } from './on-the-day';

/** All that a facilitator's morning depends on. `ahead`: null once the last day is over, when only the forms go on. */
export type Situation = {
  cohort: Cohort;
  stages: readonly StageProgress[];
  ahead: Ahead | null;
  /** How many messages somebody has to give by hand. */
  toGive: number;
};

/**
 * What has to be ready for the days to come. Of the day that counts: `away`, the ids of participants who aren't there;
 * `usedTables`, those at which the plan in use seats somebody; `smallerTables`, the ids of those that were let be smaller;
 * `brokenSeats`, what that plan breaks, in words; `needs`, those that are open.
 */
export type Ahead = {
  participants: readonly Participant[];
  away: readonly string[];
  tables: readonly Table[];
  usedTables: readonly Table[];
  smallerTables: readonly string[];
  brokenSeats: readonly string[];
  sessions: readonly Session[];
  needs: OpenNeeds;
};

/** Something that needs the facilitator: why now, what, the facts, and where it is done. */
export type Task = {
  key: string;
  tag: string;
  tone: 'amber' | 'teal' | 'plain';
  title: string;
  explanation: string;
  action: { label: string; to: (cohort: CohortAddresses) => Address };
};

/** What needs the facilitator of a cohort at `instant`, the most urgent first. */
export function tasksFor(situation: Situation, instant: Date): Task[] {
  const { cohort, ahead } = situation;
  return [
    ...(ahead ? seatingTask(cohort, ahead, instant) : []),
    ...toGiveByHand(situation.toGive),
    ...troubleTasks(situation),
    ...formTasks(situation, instant),
    ...daysTask(situation, instant),
    ...(ahead ? preparation(cohort, ahead, instant) : []),
    ...evaluationToPlan(situation.stages.length),
  ];
}

/** Before people come in, everybody who is there needs a seat that keeps the rules. */
function seatingTask(cohort: Cohort, { brokenSeats, tables, participants }: Ahead, instant: Date): Task[] {
  const seated = participants.some(({ tableId }) => tableId !== null);
  const [first] = brokenSeats;
  if (!first || !seated || tables.length === 0) return [];
  const { day, isToday, tag } = dayThatCounts(cohort, instant);
  const more = brokenSeats.length - 1;
  return [
    {
      key: 'seating',
      tag: isToday ? 'This morning' : tag,
      tone: 'amber',
      title: 'The table plan doesn’t hold',
      explanation: more === 0 ? first : `${first} And ${more} more.`,
      action: { label: 'Mend it', to: (here) => here.onTheDay({ day }) },
    },
  ];
}

function formTasks({ stages }: Situation, instant: Date): Task[] {
  return stages.flatMap((stage): Task[] => {
    const state = stageState(stage, instant);
    if (state === 'open' && stage.finished < stage.asked) return [formToFinish(stage)];
    if (stage.release) return [resultsToRead(stage)];
    return state === 'closed' && stage.finished > 0 ? [formToRelease(stage)] : [];
  });
}

function formToFinish(stage: StageProgress): Task {
  const missing = stage.asked - stage.finished;
  return {
    key: `${stage.key}-open`,
    tag: 'Form open',
    tone: 'amber',
    title: `${stageTitle(stage)}: ${stage.finished} of ${stage.asked} forms are in`,
    explanation: `${counted(missing, 'person has', 'people have')} not answered yet.`,
    action: { label: 'See who', to: (here) => here.stage(stage.key).home() },
  };
}

const resultsToRead = (stage: StageProgress): Task => ({
  key: `${stage.key}-released`,
  tag: 'Results',
  tone: 'teal',
  title: `${stageTitle(stage)}: ${stage.finished} of ${stage.asked} answered`,
  explanation: 'The results are released.',
  action: { label: 'Read the results', to: (here) => here.stage(stage.key).results() },
});

const formToRelease = (stage: StageProgress): Task => ({
  key: `${stage.key}-closed`,
  tag: 'To release',
  tone: 'amber',
  title: `${stageTitle(stage)}: ${stage.finished} of ${stage.asked} answered`,
  explanation: 'The form has closed. Nobody sees what came of it before you release it.',
  action: { label: 'Look at it', to: (here) => here.stage(stage.key).home() },
});

/** What came back or came in twice: nobody but the facilitator can settle it. */
function troubleTasks({ stages }: Situation): Task[] {
  return stages.flatMap((stage): Task[] => {
    const title = stageTitle(stage);
    const bounced: Task = {
      key: `${stage.key}-bounced`,
      tag: 'Not reached',
      tone: 'amber',
      title: `${title}: ${counted(stage.bounced, 'message', 'messages')} did not arrive`,
      explanation: 'Check the address, or ask on paper or by phone.',
      action: { label: 'See whose', to: (here) => here.stage(stage.key).home() },
    };
    const twice: Task = {
      key: `${stage.key}-conflicts`,
      tag: 'To settle',
      tone: 'amber',
      title: `${title}: ${counted(stage.conflicts, 'person’s form', 'people’s forms')} came in twice`,
      explanation: 'Nothing was overwritten. Say which one holds.',
      action: { label: 'Settle it', to: (here) => here.stage(stage.key).conflicts },
    };
    const lost: Task = {
      key: `${stage.key}-keys`,
      tag: 'Key missing',
      tone: 'amber',
      title: `${title}: no answers can be taken`,
      explanation:
        'A key that protects them is missing. Ask whoever runs the server to bring the key stores back.',
      action: { label: 'See the form', to: (here) => here.stage(stage.key).home() },
    };
    return [
      ...(stage.keysMissing ? [lost] : []),
      ...(stage.bounced > 0 ? [bounced] : []),
      ...(stage.conflicts > 0 ? [twice] : []),
    ];
  });
}

function daysTask({ cohort, stages }: Situation, instant: Date): Task[] {
  const moved = stagesToMove(
    stages,
    cohort.days.map((day) => day.date),
    instant,
  );
  if (moved.length === 0) return [];
  return [
    {
      key: 'moved',
      tag: 'Days moved',
      tone: 'amber',
      title: `${counted(moved.length, 'form has', 'forms have')} not moved with the days`,
      explanation: moved.map((stage) => stageTitle(stage)).join(', '),
      action: { label: 'Move them', to: (here) => here.evaluation },
    },
  ];
}

/** Before the first day there are people, tables, a seat for everybody, and leads for the sessions. */
function preparation(cohort: Cohort, ahead: Ahead, instant: Date): Task[] {
  const active = ahead.participants.filter((participant) => !participant.withdrawn);
  const when = dayThatCounts(cohort, instant);
  return [
    ...needsToSeeTo(ahead.needs, when.day),
    ...peopleToAdd(cohort, active),
    ...seatsToGive(ahead, active),
    ...leadsToFind(ahead, when.day),
  ].map((task) => ({
    ...task,
    tag: when.tag,
    tone: when.isToday && canWait.includes(task.key) ? 'plain' : 'amber',
  }));
}

/** The day that things have to be ready for: today's, or the next. */
function dayThatCounts(cohort: Cohort, instant: Date): { day: number; isToday: boolean; tag: string } {
  const day = dayOn(cohort.days, londonDate(instant));
  const isToday = dayToday(cohort, instant) !== null;
  return { day, isToday, tag: isToday ? 'Today' : `Before day ${day}` };
}

/** What has to be ready by a day. */
type Preparation = Omit<Task, 'tag' | 'tone'>;

/** What no longer presses on the day itself. */
const canWait = ['leads', 'sizes'];

function peopleToAdd({ places }: Cohort, active: readonly Participant[]): Preparation[] {
  if (active.length > 0) return [];
  return [
    {
      key: 'people',
      title: 'Nobody is in the cohort yet',
      explanation: `There are ${places} places.`,
      action: { label: 'Add people', to: (here) => here.people() },
    },
  ];
}

function seatsToGive(
  { tables, usedTables, smallerTables, brokenSeats, away }: Ahead,
  active: readonly Participant[],
): Preparation[] {
  const unseated = active.filter(({ id, tableId }) => tableId === null && !away.includes(id)).length;
  const uneven = usedTables
    .map((table) => ({ table, trouble: troubleWith(table, smallerTables.includes(table.id)) }))
    .filter(({ trouble }) => trouble.length > 0);
  const noTables: Preparation = {
    key: 'tables',
    title: 'There are no tables yet',
    explanation: `${counted(active.length, 'person needs', 'people need')} a seat.`,
    action: { label: 'Make tables', to: (here) => here.tables() },
  };
  const noSeats: Preparation = {
    key: 'seats',
    title: `${counted(unseated, 'person has', 'people have')} no seat`,
    explanation: 'Everybody sits at a table with a coach.',
    action: { label: 'Seat them', to: (here) => here.tables() },
  };
  if (tables.length === 0) return active.length > 0 ? [noTables] : [];
  // What a plan breaks is said already.
  if (brokenSeats.length > 0) return [];
  if (unseated > 0) return [noSeats];
  return uneven.length > 0 ? [sizesToLookAt(uneven)] : [];
}

const sizesToLookAt = (uneven: readonly { table: Table; trouble: string[] }[]): Preparation => ({
  key: 'sizes',
  title: plural(
    uneven.length,
    `Table ${uneven[0]?.table.number} needs a look`,
    `${uneven.length} tables need a look`,
  ),
  explanation: uneven
    .map(({ table, trouble }) => `Table ${table.number} ${trouble.join(', and ')}.`)
    .slice(0, 3)
    .join(' '),
  action: { label: 'See the tables', to: (here) => here.tables() },
});

/** Days that are over need no leads any more. */
function leadsToFind({ sessions }: Ahead, day: number): Preparation[] {
  const unled = sessions.filter(
    ({ dayNumber, format, leads }) => dayNumber >= day && format !== 'break' && leads.length === 0,
  ).length;
  if (unled === 0) return [];
  return [
    {
      key: 'leads',
      title: counted(unled, 'session has nobody to lead it', 'sessions have nobody to lead them'),
      explanation: 'Say who leads, so that they know their slot.',
      action: { label: 'Open the schedule', to: (here) => here.schedule },
    },
  ];
}
