/** What a session is, as the facilitator plans it. */
export const formats = [
  'talk',
  'small_group',
  'case_study',
  'feedback',
  'reflection',
  'action_planning',
  'break',
] as const;
export type Format = (typeof formats)[number];

export const formatWords: Record<Format, string> = {
  talk: 'Talk',
  small_group: 'Small groups',
  case_study: 'Case study exercise',
  feedback: 'Feedback',
  reflection: 'Reflection',
  action_planning: 'Action planning',
  break: 'Break',
};

export type Lead = { personId: string; name: string };

/** One entry of a day's schedule. `startMinute`: minutes after midnight by the clock on the wall. */
export type Session = {
  id: string;
  dayNumber: number;
  startMinute: number;
  minutes: number;
  title: string;
  format: Format;
  newTopic: boolean;
  version: number;
  leads: Lead[];
};

/** A session as whoever leads it sees it. */
export type OwnSession = {
  cohortId: string;
  dayNumber: number;
  startMinute: number;
  minutes: number;
  title: string;
};

export const clockTime = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

/** "15:30" as minutes after midnight. */
export function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

export type Overlap = { first: string; second: string };

/** Sessions of one day that run at the same time, each pair once. */
export function overlaps(sessions: readonly Pick<Session, 'startMinute' | 'minutes' | 'title'>[]): Overlap[] {
  const sorted = [...sessions].sort((a, b) => a.startMinute - b.startMinute);
  return sorted.flatMap((session, index) =>
    sorted
      .slice(index + 1)
      .filter((later) => later.startMinute < session.startMinute + session.minutes)
      .map((later) => ({ first: session.title, second: later.title })),
  );
}

/** The sessions of the same day that start when this one ends, or after. */
export const laterSessions = (sessions: readonly Session[], session: Session): Session[] =>
  sessions.filter(
    (one) =>
      one.id !== session.id &&
      one.dayNumber === session.dayNumber &&
      one.startMinute >= session.startMinute + session.minutes,
  );

/** The sessions that somebody has to lead, and nobody does yet. */
export const unled = (sessions: readonly Session[]): Session[] =>
  sessions.filter(({ format, leads }) => format !== 'break' && leads.length === 0);

/** A team with everybody once, whatever they come as. */
export const teamOnce = <Member extends { personId: string }>(team: readonly Member[]): Member[] => [
  ...new Map(team.map((member) => [member.personId, member])).values(),
];
