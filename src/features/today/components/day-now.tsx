import { addresses } from '@/addresses';
import { clockTime, type Session } from '@/features/schedule/model';
import { ButtonLink } from '@/ui/button-link';
import { dayToday, nowAndNext } from '../on-the-day';
import type { Situation } from '../model';

/** On one of the cohort's days: what is on and what comes next, and what is wanted at the door. Nothing on other days. */
export function DayNow({ situation: { cohort, ahead }, instant }: { situation: Situation; instant: Date }) {
  const day = dayToday(cohort, instant);
  if (!day || !ahead) return null;
  const { now, next } = nowAndNext(day, ahead.sessions, instant);
  const here = addresses.cohort(cohort.slug);
  return (
    <section
      aria-label={`Day ${day.number} of ${cohort.name}, today`}
      className="mb-10 rounded-lg border border-line bg-card px-5 py-5"
    >
      <h2>{`Day ${day.number} of ${cohort.name} is today`}</h2>
      <dl className="mt-3 grid gap-x-10 gap-y-3 sm:grid-cols-2">
        <Slot label="Now" session={now} nothing={next ? 'Nothing has begun.' : 'Nothing is on.'} />
        <Slot label="Next" session={next} nothing="Nothing more is planned for today." />
      </dl>
      <div className="no-print mt-5 flex flex-wrap gap-3">
        <ButtonLink href={here.onTheDay({ day: day.number })}>Somebody isn’t here</ButtonLink>
        <ButtonLink variant="quiet" href={here.toPrint({ what: 'plan', day: day.number })}>
          Print the table plan
        </ButtonLink>
        <ButtonLink variant="quiet" href={here.toPrint({ what: 'cards', day: day.number })}>
          Print name cards
        </ButtonLink>
      </div>
    </section>
  );
}

function Slot({ label, session, nothing }: { label: string; session: Session | null; nothing: string }) {
  return (
    <div>
      <dt className="text-soft">{label}</dt>
      <dd>
        {session ? (
          <>
            <span className="font-semibold">{session.title}</span>, {clockTime(session.startMinute)} to{' '}
            {clockTime(session.startMinute + session.minutes)}
            {session.leads.length > 0 && <>, {session.leads.map(({ name }) => name).join(', ')}</>}
          </>
        ) : (
          nothing
        )}
      </dd>
    </div>
  );
}
