import { speaking } from '@/languages/say';
import { QrCode } from '@/ui/qr-code';
import { Words } from '@/ui/words';
import { type Course, lastDay } from '../model';
import { CourseFacts } from './course-page';

/** Where people apply. On paper it is a page for a notice board: what the course is as well, and nothing else. */
export function PublicAddress({ address, course }: { address: string; course: Course }) {
  return (
    <section aria-labelledby="public" className="mb-8">
      <OnPaper course={course} />
      <h2 id="public">Where people apply</h2>
      <p className="mt-2">
        <a href={address} className="font-semibold break-all">
          {address}
        </a>
      </p>
      <div className="keep mt-4 w-fit text-center">
        <QrCode
          text={address}
          label={`The address where people apply for ${course.cohortName}, for a phone’s camera`}
        />
        <p className="no-print mt-1 text-small text-soft">
          Print this page to put it on a notice board: it says what the course is, for whom, when and where.
        </p>
      </div>
    </section>
  );
}

function OnPaper({ course }: { course: Course }) {
  const say = speaking('en');
  const last = lastDay(course.recruitment);
  return (
    <div className="mb-6 hidden text-lead print:block">
      <p className="mb-4 whitespace-pre-line">
        <Words>{course.recruitment.about}</Words>
      </p>
      <CourseFacts say={say} course={course} />
      {last && course.state === 'open' && (
        <p className="mt-4 font-semibold">{say('apply.until', { date: say.date(last) })}</p>
      )}
    </div>
  );
}
