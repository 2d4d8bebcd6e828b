import { type Address, addresses } from '@/addresses';
import type { Day } from '@/features/cohorts/model';
import type { TeamMember } from '@/features/participants/team/model';
import { writtenDay } from '@/calendar/written';
import { Link } from '@/ui/link';
import { Notice } from '@/ui/notice';
import { clockTime, formatWords, overlaps, type Session } from '../model';
import { SessionForm } from './session-form';

type Props = { cohort: string; day: Day; sessions: readonly Session[]; team: readonly TeamMember[] };

/** One day: its sessions in order, what runs at the same time, and a form to add one. */
export function DaySchedule({ cohort, day, sessions, team }: Props) {
  const last = sessions.at(-1);
  const clashes = overlaps(sessions);
  return (
    <section aria-labelledby={`day-${day.number}`} className="mb-12">
      <h2 id={`day-${day.number}`}>
        Day {day.number}: {day.theme}
      </h2>
      <p className="mb-4 text-soft">{writtenDay(day.date)}</p>
      {clashes.map(({ first, second }) => (
        <Notice key={`${first} ${second}`} tone="warning">
          “{first}” and “{second}” run at the same time.
        </Notice>
      ))}
      <SessionList sessions={sessions} href={(session) => addresses.cohort(cohort).session(session.id)} />
      <div className="mt-4">
        <SessionForm
          cohort={cohort}
          team={team}
          day={day.number}
          start={last ? Math.min(last.startMinute + last.minutes, 1380) : 570}
        />
      </div>
    </section>
  );
}

/** Sessions in order, each with when, what, how and who. `href` makes each a link. */
export function SessionList({
  sessions,
  href,
}: {
  sessions: readonly Session[];
  href?: (session: Session) => Address;
}) {
  if (sessions.length === 0) return <p className="text-soft">Nothing is planned for this day yet.</p>;
  return (
    <ol className="border-t border-line">
      {sessions.map((session) => (
        <li key={session.id} className="grid grid-cols-[5rem_1fr] gap-x-4 border-b border-line py-2.5">
          <span className="tabular-nums">{clockTime(session.startMinute)}</span>
          <span className="min-w-0">
            <span className="font-semibold">
              {href ? <Link href={href(session)}>{session.title}</Link> : session.title}
            </span>
            <span className="block text-small text-soft">
              {[
                `${session.minutes} minutes`,
                formatWords[session.format],
                ...(session.newTopic ? ['new topic'] : []),
                ...session.leads.map((lead) => lead.name),
              ].join(' · ')}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
