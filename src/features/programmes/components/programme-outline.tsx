import { addresses } from '@/addresses';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { ButtonLink } from '@/ui/button-link';
import { Page } from '@/ui/page';
import type { Programme } from '../model';

const clock = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

/** What a programme is for, what people can do afterwards, and how its days go. */
export function ProgrammeOutlinePage({ programme }: { programme: Programme }) {
  return (
    <Page
      title={programme.name}
      breadcrumbs={<Breadcrumbs items={[{ label: 'Cohorts', href: addresses.cohorts }]} />}
      lead={programme.purpose}
      actions={<ButtonLink href={addresses.newCohort}>New cohort</ButtonLink>}
    >
      <div className="prose">
        <h2>By the end, people should</h2>
        <ol>
          {programme.objectives.map((objective) => (
            <li key={objective}>{objective}</li>
          ))}
        </ol>
        {programme.days.map((day) => (
          <section key={day.number} aria-labelledby={`day-${day.number}`}>
            <h2 id={`day-${day.number}`}>
              Day {day.number}: {day.theme}
            </h2>
            <p>{day.summary}</p>
            <ul>
              {programme.sessions
                .filter((session) => session.dayNumber === day.number)
                .map((session) => (
                  <li key={session.startMinute}>
                    {clock(session.startMinute)} {session.title}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  );
}
