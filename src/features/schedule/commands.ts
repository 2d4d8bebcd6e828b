import { loadCohort } from '@/features/cohorts/commands';
import type { Cohort } from '@/features/cohorts/model';
import { NotFound } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import {
  removeSession as removeSessionRow,
  saveSession,
  saveSessionChange,
  saveShift,
  scheduleOf,
} from './data';
import { clockTime, laterSessions, minuteOf, type Session } from './model';
import { mayPlanDays } from './policy';
import type { ChangedSession, NewSession, SessionRef } from './schema';

const dayIsOver = 24 * 60;

/** Adds a session to one of the days. */
export async function addSession(viewer: Viewer, input: NewSession): Promise<Outcome<{ cohort: string }>> {
  const verb = 'add a session';
  const cohort = await loadCohort(viewer, input.cohort, verb);
  const day = cohort.days.find((known) => known.number === input.day);
  if (!day) throw new NotFound(viewer, verb, `day ${input.day}`);
  const session = toSave(input);
  if (session.startMinute + session.minutes > dayIsOver) return rejected('minutes', pastMidnight);
  await write(mayPlanDays(viewer, cohort, verb), (tx) =>
    saveSession(tx, cohort.id, day.id, session, input.leads),
  );
  return done({ cohort: cohort.slug });
}

const pastMidnight = 'It would end after midnight. Start earlier, or make it shorter.';

/** Changes a session, and, when asked, moves the later ones of its day by as much as its end moved. */
export async function changeSession(
  viewer: Viewer,
  input: ChangedSession,
): Promise<Outcome<{ cohort: string }>> {
  const verb = 'change a session';
  const { cohort, session: known, sessions } = await loadSession(viewer, input, verb);
  const session = toSave(input);
  const end = session.startMinute + session.minutes;
  const moved = input.shift ? end - (known.startMinute + known.minutes) : 0;
  const later = moved === 0 ? [] : laterSessions(sessions, known);
  const last = Math.max(end, ...later.map((one) => one.startMinute + one.minutes + moved));
  if (last > dayIsOver || later.some((one) => one.startMinute + moved < 0))
    return rejected('minutes', pastMidnight);
  const saved = await write(mayPlanDays(viewer, cohort, verb), async (tx) => {
    if (
      !(await saveSessionChange(
        tx,
        cohort.id,
        { id: known.id, version: input.version },
        session,
        input.leads,
      ))
    )
      return false;
    await saveShift(
      tx,
      later.map((one) => one.id),
      moved,
    );
    return true;
  });
  if (saved) return done({ cohort: cohort.slug });
  const now = (await scheduleOf(viewer, cohort.id)).find((one) => one.id === known.id);
  return rejected(
    'form',
    now
      ? `Somebody else changed this session meanwhile. It now is: ${clockTime(now.startMinute)}, ${now.minutes} minutes, ${now.title}. Open it again to change what is there now.`
      : 'Somebody else removed this session meanwhile.',
  );
}

/** Takes a session out of its day. */
export async function removeSession(viewer: Viewer, input: SessionRef): Promise<Outcome<{ cohort: string }>> {
  const verb = 'remove a session';
  const { cohort, session } = await loadSession(viewer, input, verb);
  await write(mayPlanDays(viewer, cohort, verb), (tx) => removeSessionRow(tx, session.id));
  return done({ cohort: cohort.slug });
}

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

async function loadSession(
  viewer: Viewer,
  input: SessionRef,
  verb: string,
): Promise<{ cohort: Cohort; session: Session; sessions: Session[] }> {
  const cohort = await loadCohort(viewer, input.cohort, verb);
  const sessions = await scheduleOf(viewer, cohort.id);
  const session = sessions.find((known) => known.id === input.session);
  if (!session) throw new NotFound(viewer, verb, input.session);
  return { cohort, session, sessions };
}
