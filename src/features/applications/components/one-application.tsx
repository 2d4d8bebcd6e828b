import { addresses } from '@/addresses';
import { writtenDate } from '@/calendar/written';
import { inWordsOf } from '@/features/forms/drawing/in-words';
import { allAsks } from '@/features/forms/answers';
import { speaking } from '@/languages/say';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { DefinitionList, type Entry } from '@/ui/definition-list';
import { Link } from '@/ui/link';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { contactWords } from '@/features/accounts/model';
import { letInLate } from '../actions';
import {
  type Application,
  type ApplicationLine,
  applyModeWords,
  experienceWords,
  livedWords,
  stateWords,
} from '../model';

type Props = {
  cohort: string;
  application: Application;
  /** Whoever they apply with. */
  pair: ApplicationLine | null;
  /** Applications that may be of the same person. */
  same: readonly ApplicationLine[];
};

/** One application as staff read it, and what they can do about it. */
export function OneApplication({ cohort, application, pair, same }: Props) {
  const { state, link } = application;
  return (
    <>
      <Same cohort={cohort} same={same} />
      {link && (
        <p className="mb-6">
          <a className="btn btn-primary" href={addresses.apply(cohort).step(link)}>
            Fill it in for them
          </a>
        </p>
      )}
      <DefinitionList entries={[...factsOf(application), ...(pair ? [withWhom(cohort, pair)] : [])]} />
      {state === 'begun' && !link ? (
        <p className="mt-6">
          They are still writing. What they write is theirs until they send it; you see who they are, so that
          you can help when they call.
        </p>
      ) : (
        <Answered application={application} />
      )}
      {state === 'begun' && !application.late && <LetIn cohort={cohort} id={application.id} />}
    </>
  );
}

function Same({ cohort, same }: Pick<Props, 'cohort' | 'same'>) {
  if (same.length === 0) return null;
  return (
    <Notice title="This may be somebody who is here twice">
      They have the same name, and the same address, number or place. Look at both, and ask them. Nothing is
      put together by itself.
      <ul className="mt-2">
        {same.map(({ id, name, reference, state }) => (
          <li key={id}>
            <Link href={addresses.cohort(cohort).applicant(id)}>
              {name}, {reference}
            </Link>{' '}
            ({stateWords[state].toLowerCase()})
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function factsOf(one: Application): Entry[] {
  const { state, sentAt, mode, contactBy, email, phone, address, experience, livedAs } = one;
  const facts: [string, string | null][] = [
    [
      'State',
      `${stateWords[state]}${sentAt ? `, sent on ${writtenDate(sentAt)}` : ''}, ${applyModeWords[mode]}`,
    ],
    ['Answer them', contactWords[contactBy]],
    ['Email address', email],
    ['Phone number', phone],
    ['Postal address', address],
    ['Roles', one.roles],
    ['Experience', experience && experienceWords[experience]],
    ['Comes as', livedAs && livedWords[livedAs]],
    ['Lay partner at', one.organisation],
    ['Area', one.area],
    ['Filled in with', one.helpedBy],
  ];
  return facts.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}

const withWhom = (cohort: string, { id, name }: ApplicationLine): Entry => ({
  term: 'Applies with',
  value: (
    <>
      <Link href={addresses.cohort(cohort).applicant(id)}>{name}</Link>: both get a place, or neither
    </>
  ),
});

function Answered({ application: { document, answers } }: Pick<Props, 'application'>) {
  const say = speaking('en');
  return (
    <section aria-labelledby="answers" className="mt-8">
      <h2 id="answers">What they wrote</h2>
      <dl className="mt-3 max-w-3xl border-t border-line">
        {allAsks(document).map(({ key, question }) => {
          const answer = answers[key];
          return (
            <div key={key} className="border-b border-line py-3">
              <dt className="text-soft">{question.label}</dt>
              <dd dir="auto" className="mt-1 whitespace-pre-line">
                {answer ? inWordsOf(say, question, answer) : <span className="text-soft">Left out</span>}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

const LetIn = ({ cohort, id }: { cohort: string; id: string }) => (
  <section aria-labelledby="late" className="mt-8">
    <h2 id="late">After closing</h2>
    <p className="my-2">If applications close before they have sent theirs, you can still let it in.</p>
    <ActionForm action={letInLate}>
      <Hidden name="cohort" value={cohort} />
      <Hidden name="application" value={id} />
      <SubmitButton variant="quiet" pending="Saving…">
        Let it in late
      </SubmitButton>
    </ActionForm>
  </section>
);
