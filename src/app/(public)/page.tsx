import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { RoundTable } from '@/ui/round-table';

export const metadata: Metadata = { title: { absolute: 'Roundtable: leadership courses for lay partners' } };

const around = [
  { name: 'Patient' },
  { name: 'Doctor', tone: 'amber' },
  { name: 'Carer' },
  { name: 'Nurse', tone: 'amber' },
  { name: 'Patient' },
  { name: 'Manager', tone: 'amber' },
] as const;

export default function Welcome() {
  return (
    <main id="main" tabIndex={-1} data-size="participant" className="mx-auto w-full max-w-[72.5rem] grow px-5 pb-20 sm:px-8">
      <div className="grid items-center gap-10 py-10 md:grid-cols-[1fr_auto] md:py-16">
        <div className="max-w-2xl">
          <h1>Where patients and carers take their seat at the table</h1>
          <p className="mt-5 text-lead">
            A lay partner is a patient or carer who plans health services together with the people who run them, as an
            equal. Roundtable runs the courses that get them ready, and shows what those courses changed.
          </p>
          <p className="mt-8">
            <a href="/sign-in" className="btn btn-primary">
              Sign in
            </a>
          </p>
          <p className="mt-4 text-soft">
            Were you sent a form to fill in? Open the link in that email. You don’t need to sign in for it.
          </p>
        </div>
        <RoundTable name="Equals" seats={around} width={360} />
      </div>
      <ForWhom />
      <Promises />
      <Numbers />
    </main>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-line py-10">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function ForWhom() {
  return (
    <Part title="Who it is for">
      <div className="mt-6 grid gap-x-10 gap-y-8 md:grid-cols-3">
        <div>
          <h3>If you take part</h3>
          <p className="mt-2">
            Tell us what you thought of the course in about two minutes, on any phone. Your answers are saved as you go.
            Stop when you like and come back with the same link.
          </p>
        </div>
        <div>
          <h3>If you run a course</h3>
          <p className="mt-2">
            Set up a course from a programme that is ready: its days, its people, the tables and who coaches them. Then
            send the forms and see at once what needs you.
          </p>
        </div>
        <div>
          <h3>If you pay for it</h3>
          <p className="mt-2">
            See what people found helpful, how many said so, and how sure one can be. You never see a person, or a
            figure about so few people that you could guess who they are.
          </p>
        </div>
      </div>
    </Part>
  );
}

function Promises() {
  return (
    <Part title="A promise on every form">
      <p className="mt-3 max-w-3xl">
        Each form says at its top what happens to your answers. Once the first person has opened it, nobody can change
        that promise.
      </p>
      <dl className="mt-6 grid gap-x-10 gap-y-6 md:grid-cols-3">
        <Promise name="Nobody can tell">
          Your marks are added to a count and your words are kept without a name or a time. We keep only that you have
          answered. Even the people who look after the computer can’t find out which answers are yours.
        </Promise>
        <Promise name="Joined up, no name shown">
          Your answers before, during and after the course are put side by side, so that a change can be seen. The staff
          don’t see whose they are.
        </Promise>
        <Promise name="With your name">
          The people who run your course can see who wrote what, so that they can do something about it.
        </Promise>
      </dl>
    </Part>
  );
}

function Promise({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="border-l-5 border-teal bg-teal-wash px-5 py-4">
      <dt className="font-semibold">{name}</dt>
      <dd className="mt-1">{children}</dd>
    </div>
  );
}

function Numbers() {
  return (
    <Part title="Numbers that say how sure they are">
      <div className="mt-3 grid items-center gap-10 md:grid-cols-2">
        <p>
          Forty people came to the first course in London. When it ended, 32 of them gave working in small groups a mark,
          4.7 out of 5 on average. Eight did not answer. Had all eight given it 1, or all eight 5, the average of the
          forty would be anything from 3.96 to 4.76. Roundtable shows that range beside every average, with the number
          who answered.
        </p>
        <RangeDrawing />
      </div>
    </Part>
  );
}

/** Marks 1 to 5 stand at 20, 110, 200, 290 and 380. */
function RangeDrawing() {
  const at = (mark: number) => 20 + (mark - 1) * 90;
  return (
    <svg
      viewBox="0 0 400 96"
      role="img"
      aria-label="On a line from 1 to 5: average 4.7, possible range 3.96 to 4.76"
      className="w-full max-w-xl"
    >
      {[1, 2, 3, 4, 5].map((mark) => (
        <g key={mark}>
          <line x1={at(mark)} x2={at(mark)} y1="8" y2="64" className="stroke-line" />
          <text x={at(mark)} y="88" textAnchor="middle" fontSize="17" className="fill-soft">
            {mark}
          </text>
        </g>
      ))}
      <rect x={at(3.96)} y="29" width={at(4.76) - at(3.96)} height="14" rx="7" className="fill-teal-band" />
      <circle cx={at(4.7)} cy="36" r="10" className="fill-teal stroke-paper stroke-2" />
      <text x={at(3.96) - 12} y="42" textAnchor="end" fontSize="17" className="fill-ink font-semibold">
        4.7 from 32 of 40
      </text>
    </svg>
  );
}
