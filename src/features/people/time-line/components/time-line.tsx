import { addresses } from '@/addresses';
import { PageSteps } from '@/features/accounts/components/page-steps';
import { writtenDate } from '@/calendar/written';
import { happenedInWords, type Happened } from '../model';

type Props = { person: string; events: readonly Happened[]; page: number; pages: number };

/** What happened to somebody, the newest first. */
export function TimeLine({ person, events, page, pages }: Props) {
  return (
    <section aria-labelledby="time-line">
      <h2 id="time-line" className="mt-12 mb-3">
        What happened
      </h2>
      {events.length === 0 ? (
        <p>Nothing yet.</p>
      ) : (
        <ol className="max-w-3xl border-t border-line">
          {events.map((one, index) => (
            <li key={index} className="gap-x-6 border-b border-line py-2.5 sm:grid sm:grid-cols-[15rem_1fr]">
              <span className="block text-soft">{writtenDate(one.at)}</span>
              <span className="block">
                {happenedInWords(one)}
                {one.cohort && <span className="block text-small text-soft">{one.cohort}</span>}
              </span>
            </li>
          ))}
        </ol>
      )}
      <PageSteps
        page={page}
        pages={pages}
        href={(number) => addresses.whole(person).home({ page: number })}
      />
    </section>
  );
}
