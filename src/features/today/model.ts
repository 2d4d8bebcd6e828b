import { londonDate } from '@/calendar/london';
import { type Cohort, dayOn } from '@/features/cohorts/model';
import type { Participant } from '@/features/participants/model';
import type { Session } from '@/features/schedule/model';
import { type Table, troubleWith } from '@/features/tables/model';
import { type StageProgress, stagesToMove, stageState, stageTitle } from '@/features/evaluations/model';

/** All that a facilitator's morning depends on. `ahead`: null once the last day is over, when only the forms go on. */
export type Situation = { cohort: Cohort; stages: readonly StageProgress[]; ahead: Ahead | null };

/** What has to be ready for the days to come. `brokenSeats`: what the seating plan in use breaks on the day that counts, in words. */
export type Ahead = {
  participants: readonly Participant[];
  tables: readonly Table[];
  brokenSeats: readonly string[];
  sessions: readonly Session[];
};

/** Something that needs the facilitator: why now, what, the facts, and where it is done (a path below the cohort). */
export type Task = {
  key: string;
  tag: string;
  tone: 'amber' | 'teal' | 'plain';
  title: string;
  explanation: string;
  action: { label: string; path: string };
};

/** What needs the facilitator of a cohort at `instant`, the most urgent first. */
export function tasksFor(situation: Situation, instant: Date): Task[] {
  const { cohort, ahead } = situation;
  return [
    ...(ahead ? seatingTask(cohort, ahead, instant) : []),
    ...troubleTasks(situation),
    ...formTasks(situation, instant),
    ...daysTask(situation, instant),
    ...(ahead ? preparation(cohort, ahead) : []),
    ...evaluationToPlan(situation),
  ];
}

/** Before people come in, everybody who is there needs a seat that keeps the rules. */
function seatingTask(cohort: Cohort, { brokenSeats, tables, participants }: Ahead, instant: Date): Task[] {
  const seated = participants.some(({ tableId }) => tableId !== null);
  const [first] = brokenSeats;
  if (!first || !seated || tables.length === 0) return [];
  const today = londonDate(instant);
  const day = dayOn(cohort.days, today);
  const isToday = cohort.days.some(({ date }) => date === today);
  const more = brokenSeats.length - 1;
  return [
    {
      key: 'seating',
      tag: isToday ? 'This morning' : `Before day ${day}`,
      tone: 'amber',
      title: 'The table plan doesn’t hold',
      explanation: more === 0 ? first : `${first} And ${more} more.`,
      action: { label: 'Mend it', path: `/tables/day?day=${day}` },
    },
  ];
}

function formTasks({ stages }: Situation, instant: Date): Task[] {
  return stages.flatMap((stage): Task[] => {
    const path = `/evaluation/${stage.key}`;
    const state = stageState(stage, instant);
    const title = stageTitle(stage);
    if (state === 'open' && stage.finished < stage.asked) {
      const missing = stage.asked - stage.finished;
      return [
        {
          key: `${stage.key}-open`,
          tag: 'Form open',
          tone: 'amber',
          title: `${title}: ${stage.finished} of ${stage.asked} forms are in`,
          explanation: `${missing} ${missing === 1 ? 'person has' : 'people have'} not answered yet.`,
          action: { label: 'See who', path },
        },
      ];
    }
    if (stage.release) {
      return [
        {
          key: `${stage.key}-released`,
          tag: 'Results',
          tone: 'teal',
          title: `${title}: ${stage.finished} of ${stage.asked} answered`,
          explanation: 'The results are released.',
          action: { label: 'Read the results', path: `${path}/results` },
        },
      ];
    }
    if (state === 'closed' && stage.finished > 0) {
      return [
        {
          key: `${stage.key}-closed`,
          tag: 'To release',
          tone: 'amber',
          title: `${title}: ${stage.finished} of ${stage.asked} answered`,
          explanation: 'The form has closed. Nobody sees what came of it before you release it.',
          action: { label: 'Look at it', path },
        },
      ];
    }
    return [];
  });
}

/** What came back or came in twice: nobody but the facilitator can settle it. */
function troubleTasks({ stages }: Situation): Task[] {
  return stages.flatMap((stage): Task[] => {
    const path = `/evaluation/${stage.key}`;
    const title = stageTitle(stage);
    const bounced: Task = {
      key: `${stage.key}-bounced`,
      tag: 'Came back',
      tone: 'amber',
      title: `${title}: ${stage.bounced} ${stage.bounced === 1 ? 'message' : 'messages'} came back`,
      explanation: 'Check the address, or ask on paper or by phone.',
      action: { label: 'See whose', path },
    };
    const twice: Task = {
      key: `${stage.key}-conflicts`,
      tag: 'To settle',
      tone: 'amber',
      title: `${title}: ${stage.conflicts} ${stage.conflicts === 1 ? 'person’s form' : 'people’s forms'} came in twice`,
      explanation: 'Nothing was overwritten. Say which one holds.',
      action: { label: 'Settle it', path: `${path}/conflicts` },
    };
    const lost: Task = {
      key: `${stage.key}-keys`,
      tag: 'Key missing',
      tone: 'amber',
      title: `${title}: no answers can be taken`,
      explanation:
        'A key that protects them is missing. Ask whoever runs the server to bring the key stores back.',
      action: { label: 'See the form', path },
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
      title: `${moved.length} ${moved.length === 1 ? 'form has' : 'forms have'} not moved with the days`,
      explanation: moved.map((stage) => stageTitle(stage)).join(', '),
      action: { label: 'Move them', path: '/evaluation' },
    },
  ];
}

function preparation(cohort: Cohort, { participants, tables, brokenSeats, sessions }: Ahead): Task[] {
  const active = participants.filter((participant) => !participant.withdrawn);
  const unseated = active.filter((participant) => participant.tableId === null).length;
  const uneven = tables.filter((table) => troubleWith(table).length > 0);
  const unled = sessions.filter((session) => session.format !== 'break' && session.leads.length === 0).length;
  const task = (
    when: boolean,
    key: string,
    title: string,
    explanation: string,
    label: string,
    path: string,
  ): Task[] =>
    when ? [{ key, tag: 'Before day 1', tone: 'amber', title, explanation, action: { label, path } }] : [];
  return [
    ...task(
      active.length === 0,
      'people',
      'Nobody is in the cohort yet',
      `There are ${cohort.places} places.`,
      'Add people',
      '/people',
    ),
    ...task(
      active.length > 0 && tables.length === 0,
      'tables',
      'There are no tables yet',
      `${active.length} people need a seat.`,
      'Make tables',
      '/tables',
    ),
    // What a plan breaks is said already.
    ...task(
      tables.length > 0 && unseated > 0 && brokenSeats.length === 0,
      'seats',
      `${unseated} ${unseated === 1 ? 'person has' : 'people have'} no seat`,
      'Everybody sits at a table with a coach.',
      'Seat them',
      '/tables',
    ),
    ...task(
      uneven.length > 0 && unseated === 0 && brokenSeats.length === 0,
      'sizes',
      uneven.length === 1 ? `Table ${uneven[0]?.number} needs a look` : `${uneven.length} tables need a look`,
      uneven
        .map((table) => `Table ${table.number} ${troubleWith(table).join(', and ')}.`)
        .slice(0, 3)
        .join(' '),
      'See the tables',
      '/tables',
    ),
    ...task(
      unled > 0,
      'leads',
      `${unled} sessions have nobody to lead them`,
      'Say who leads, so that they know their slot.',
      'Open the schedule',
      '/schedule',
    ),
  ];
}

function evaluationToPlan({ stages }: Situation): Task[] {
  if (stages.length > 0) return [];
  return [
    {
      key: 'plan',
      tag: 'To plan',
      tone: 'plain',
      title: 'The evaluation is not planned yet',
      explanation: 'Six stages, from before the course to three months after. One press plans them all.',
      action: { label: 'Plan it', path: '/evaluation' },
    },
  ];
}

export type Milestone = { label: string; detail: string; state: 'done' | 'now' | 'next' };

/** A cohort's way in steps: its days, and the forms that people are asked for, each with how many answered. */
export function milestones(
  { cohort, stages }: Omit<Situation, 'ahead'>,
  instant: Date,
  written: (date: string) => string,
): Milestone[] {
  const today = londonDate(instant);
  const days = cohort.days.map((day) => ({
    at: day.date,
    label: `Day ${day.number}`,
    detail: written(day.date),
    state: day.date < today ? ('done' as const) : day.date === today ? ('now' as const) : ('next' as const),
  }));
  const forms = stages
    .filter((stage) => stage.formVersionId)
    .map((stage) => {
      const state = stageState(stage, instant);
      const opens = stage.opensAt ? londonDate(stage.opensAt) : '9999-12-31';
      const steps = { open: 'now', closed: 'done', planned: 'next', 'without form': 'next' } as const;
      return {
        at: `${opens}~`,
        label: stageTitle(stage),
        detail: state === 'planned' ? `opens ${written(opens)}` : `${stage.finished} of ${stage.asked} forms`,
        state: steps[state],
      };
    });
  return [...days, ...forms]
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ at: _at, ...milestone }) => milestone);
}
