import type { ReactNode } from 'react';
import { addresses } from '@/addresses';
import { londonInstant } from '@/calendar/london';
import { NeedHelp } from '@/features/forms/answering/components/need-help';
import { leftInEnglish } from '@/languages/other-language';
import type { Say } from '@/languages/say';
import { Page } from '@/ui/page';
import { Words } from '@/ui/words';
import { type Course, lastDay } from '../model';

type Props = { say: Say; course: Course };

/** What a course is, for whom, when and where, and how to come: what a stranger with a leaflet in their hand reads first. */
export function CoursePage({ say, course }: Props) {
  const { about } = course.recruitment;
  return (
    <Page
      size="participant"
      width="narrow"
      eyebrow={own(say, course.programmeName)}
      title={own(say, course.cohortName)}
      lead={about && <Text say={say} text={about} />}
    >
      <CourseFacts say={say} course={course} />
      <HowToApply {...{ say, course }} />
      <NeedHelp say={say} contact={course.contact} />
    </Page>
  );
}

/** When and where it is, for whom, and what is paid for. */
export function CourseFacts({ say, course }: Props) {
  const { forWhom, paidFor } = course.recruitment;
  return (
    <dl className="border-t border-line">
      <Fact term={say('apply.when')}>
        <ul>
          {course.dates.map((date) => (
            <li key={date}>{say.date(londonInstant(date, 12 * 60))}</li>
          ))}
        </ul>
      </Fact>
      <Fact term={say('apply.where')}>
        <Text say={say} text={course.venue} />
      </Fact>
      {forWhom && (
        <Fact term={say('apply.forWhom')}>
          <Text say={say} text={forWhom} />
        </Fact>
      )}
      {paidFor && (
        <Fact term={say('apply.paidFor')}>
          <Text say={say} text={paidFor} />
        </Fact>
      )}
    </dl>
  );
}

function HowToApply({ say, course: { slug, recruitment, state } }: Props) {
  const here = addresses.apply(slug);
  const language = say.asked;
  const last = lastDay(recruitment);
  if (state === 'open')
    return (
      <section className="mt-8 space-y-4">
        {last && <p className="font-semibold">{say('apply.until', { date: say.date(last) })}</p>}
        <p>{say('apply.how')}</p>
        <p>
          <a className="btn btn-primary" href={here.begin({ language })}>
            {say('apply.begin')}
          </a>
        </p>
        <p>
          <a href={here.resume({ language })}>{say('apply.resume')}</a>
        </p>
      </section>
    );
  return (
    <section className="mt-8 space-y-4">
      <p className="font-semibold">{whyNot(say, { recruitment, state })}</p>
      {state === 'closed' && (
        <p>
          <a href={here.resume({ language })}>{say('apply.resume')}</a>
        </p>
      )}
    </section>
  );
}

function whyNot(
  say: Say,
  { recruitment: { opensAt }, state }: Pick<Course, 'recruitment' | 'state'>,
): string {
  if (state === 'closed') return say('apply.closed');
  return opensAt ? say('apply.notYet', { date: say.date(opensAt) }) : say('apply.notYetSome');
}

/** What the people who run the course wrote, in their language. */
const own = (say: Say, text: string): string => (say.language === 'en' ? text : leftInEnglish(text));

const Text = ({ say, text }: { say: Say; text: string }) => (
  <span className="whitespace-pre-line">
    <Words>{own(say, text)}</Words>
  </span>
);

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div className="border-b border-line py-3 sm:grid sm:grid-cols-[12rem_1fr] sm:gap-x-6">
    <dt className="font-semibold">{term}</dt>
    <dd>{children}</dd>
  </div>
);
