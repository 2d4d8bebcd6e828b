import { addresses } from '@/addresses';
import type { Metadata } from 'next';
import { ThreePromises } from '@/features/evaluations/components/three-promises';
import { HowSure } from '@/features/ratings/components/how-sure';
import { RoundTable } from '@/ui/round-table';

export const metadata: Metadata = { title: { absolute: 'Roundtable: leadership courses for lay partners' } };

const around = (['Patient', 'Doctor', 'Carer', 'Nurse', 'Patient', 'Manager'] as const).map(
  (name, index) => ({
    name,
    tone: index % 2 === 0 ? ('teal' as const) : ('amber' as const),
  }),
);

const forWhom = [
  {
    who: 'If you take part',
    what: 'Tell us what you thought of the course in about two minutes, on any phone. Stop when you like, and go on later with the same link, on the same phone.',
  },
  {
    who: 'If you run a course',
    what: 'Set up a course from a programme that is ready: its days, its people, the tables and who coaches them. Then send the forms, and see what needs you today.',
  },
  {
    who: 'If you pay for it',
    what: 'See what people found helpful, how many of them said so, and how sure one can be. You never see who said what, or a figure about fewer than eight people.',
  },
];

export default function WelcomePage() {
  return (
    <main
      id="main"
      tabIndex={-1}
      data-size="participant"
      className="mx-auto w-full max-w-[72.5rem] grow px-5 pb-12 sm:px-8"
    >
      <Opening />
      <ForWhom />
      <ThreePromises />
      <HowSure />
    </main>
  );
}

function Opening() {
  return (
    <div className="grid items-center gap-10 py-10 md:grid-cols-[1fr_auto] md:py-16">
      <div className="max-w-2xl">
        <h1>Where patients and carers take their seat at the table</h1>
        <p className="mt-5 text-lead">
          A lay partner is a patient or carer who plans health services together with the people who run them,
          as an equal. Roundtable runs the courses that get them ready, and shows how helpful they were.
        </p>
        <p className="mt-8 mb-6">
          <a href={addresses.signIn} className="btn btn-primary">
            Sign in
          </a>
        </p>
        <p>Were you sent a form to fill in? Open the link in that email. You don’t need to sign in for it.</p>
        <p className="mt-2">
          Is there a card with a code on your table?{' '}
          <a href={addresses.atTable.code()}>Answer at your table</a>
        </p>
      </div>
      <RoundTable name="Equals" seats={around} width={360} />
    </div>
  );
}

function ForWhom() {
  return (
    <section className="border-t border-line py-10">
      <h2>Who it is for</h2>
      <dl className="mt-5 grid gap-x-10 gap-y-7 md:grid-cols-3">
        {forWhom.map(({ who, what }) => (
          <div key={who}>
            <dt className="text-h3 font-semibold">{who}</dt>
            <dd className="mt-2">{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
