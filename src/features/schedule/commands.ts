import { cohortOf } from '@/features/cohorts/data';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import {
  addLeads,
  removeLeads,
  removeSession as removeSessionRow,
  saveSession,
  saveSessionChange,
  saveShift,
  scheduleOf,
} from './data';
import { clockTime, laterSessions, minuteOf, type Session } from './model';
import type { ChangedSession, LeadOfSession, LeadsOfSeveral, NewSession, SessionRef } from './schema';

const dayIsOver = 24 * 60;

/** Adds a session to one of the days. */
export const addSession = command(can.add, cohortOf, async ({ cohort, write }, input: NewSession) => {
  const day = cohort.days.find((known) => known.number === input.day);
  if (!day) throw new Missing(`day ${input.day}`);
  const session = toSave(input);
  if (session.startMinute + session.minutes > dayIsOver) return rejected('minutes', pastMidnight);
  await write((tx) => saveSession(tx, cohort.id, day.id, session, input.leads));
  return done({ cohort: cohort.slug });
});

const pastMidnight = 'It would end after midnight. Start earlier, or make it shorter.';

/** Changes a session, and, when asked, moves the later ones of its day by as much as its end moved. */
export const changeSession = command(
  can.change,
  sessionOf,
  async ({ cohort, session: known, sessions, viewer, write }, input: ChangedSession) => {
    const session = toSave(input);
    const { later, moved } = pushed(sessions, known, session, input.shift === 'yes');
    const last = Math.max(
      session.startMinute + session.minutes,
      ...later.map((one) => one.startMinute + one.minutes + moved),
    );
    if (last > dayIsOver || later.some((one) => one.startMinute + moved < 0))
      return rejected('minutes', pastMidnight);
    const before = { id: known.id, version: input.version };
    const laterIds = later.map(({ id }) => id);
    const saved = await write(async (tx) => {
      if (!(await saveSessionChange(tx, cohort.id, before, session, input.leads))) return false;
      await saveShift(tx, laterIds, moved);
      return true;
    });
    if (saved) return done({ cohort: cohort.slug });
    const now = (await scheduleOf(viewer, cohort.id)).find((one) => one.id === known.id);
    return rejected('form', changedMeanwhile(now));
  },
);

/** The later sessions of the day that move along, and by how many minutes. */
function pushed(
  sessions: readonly Session[],
  known: Session,
  changed: Pick<Session, 'startMinute' | 'minutes'>,
  shift: boolean,
): { later: Session[]; moved: number } {
  const end = changed.startMinute + changed.minutes;
  const moved = shift ? end - (known.startMinute + known.minutes) : 0;
  return { later: moved === 0 ? [] : laterSessions(sessions, known), moved };
}

const changedMeanwhile = (now: Session | undefined): string =>
  now
    ? `Somebody else changed this session meanwhile. It now is: ${clockTime(now.startMinute)}, ${now.minutes} minutes, ${now.title}. Open it again to change what is there now.`
    : 'Somebody else removed this session meanwhile.';

type Led = { cohort: string; added: LeadOfSession[]; gone: number };

/** Lets people lead several sessions besides those who do, or takes that back. Who or what went away meanwhile is left out. @returns whom of which it is new, and how much of what was ticked is `gone`. */
export const leadSeveral = command(
  can.lead,
  cohortOf,
  async (
    { cohort, write },
    { step, sessions, people, done: before }: LeadsOfSeveral,
  ): Promise<Outcome<Led>> => {
    if (step === 'undo') {
      await write((tx) => removeLeads(tx, cohort.id, before));
      return done({ cohort: cohort.slug, added: [], gone: 0 });
    }
    if (sessions.length === 0) return rejected('sessions', 'Tick the sessions.');
    if (people.length === 0) return rejected('people', 'Tick who leads them.');
    return done({
      cohort: cohort.slug,
      ...(await write((tx) => addLeads(tx, cohort.id, { sessions, people }))),
    });
  },
);

/** Takes a session out of its day. */
export const removeSession = command(can.remove, sessionOf, async ({ cohort, session, write }) => {
  await write((tx) => removeSessionRow(tx, session.id));
  return done({ cohort: cohort.slug });
});

const toSave = ({
  start,
  minutes,
  title,
  format,
  newTopic,
}: Pick<NewSession, 'start' | 'minutes' | 'title' | 'format' | 'newTopic'>) => ({
  startMinute: minuteOf(start),
  minutes,
  title,
  format,
  newTopic: newTopic === 'yes',
});

/** The session that a form names. @throws Missing when it isn't one of the cohort's. */
async function sessionOf(viewer: Viewer, input: SessionRef) {
  const { cohort } = await cohortOf(viewer, input);
  const sessions = await scheduleOf(viewer, cohort.id);
  const session = sessions.find((known) => known.id === input.session);
  if (!session) throw new Missing(input.session);
  return { cohort, session, sessions };
}
