import { addresses } from '@/addresses';
import { writtenDate } from '@/calendar/written';
import { inWordsOf } from '@/features/forms/drawing/in-words';
import { allAsks } from '@/features/forms/answers';
import { speaking } from '@/languages/say';
import { DefinitionList, type Entry } from '@/ui/definition-list';
import { Link } from '@/ui/link';
import { Notice } from '@/ui/notice';
import { contactWords } from '@/features/accounts/model';
import {
  type Application,
  applyModeWords,
  experienceWords,
  isKeyed,
  livedWords,
  type Said,
  stateWords,
} from '../model';
import type { Known } from '../same-person';
import { KeyIt, LeaveOut, LetIn, TakeIn } from './what-to-do';

type Props = {
  cohort: string;
  application: Application;
  /** Applications that may be of the same person. */
  same: readonly Known[];
};

/** One application as staff read it, and what they can do about it. */
export function OneApplication({ cohort, application, same }: Props) {
  const { id, state, said, late, pair, leftOutWhy } = application;
  return (
    <>
      <Same cohort={cohort} same={same} />
      {state === 'left_out' && (
        <Notice title="It is left out">
          <p className="whitespace-pre-line">{leftOutWhy}</p>
          <TakeIn {...{ cohort, id }} />
        </Notice>
      )}
      {isKeyed(application) && <KeyIt {...{ cohort, id }} />}
      <DefinitionList entries={[...factsOf(application), ...(pair ? [withWhom(cohort, pair)] : [])]} />
      {said ? (
        <Answered said={said} />
      ) : (
        <p className="mt-6">
          {state === 'begun' ? 'They are still writing. ' : 'They never sent it. '}
          What they write is theirs until they send it; you see who they are, so that you can help when they
          call.
        </p>
      )}
      {state === 'begun' && !late && <LetIn {...{ cohort, id }} />}
      {state === 'sent' && <LeaveOut {...{ cohort, id }} />}
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
  const { state, sentAt, mode, contactBy, email, phone, address, said } = one;
  const facts: [string, string | null][] = [
    [
      'State',
      `${stateWords[state]}${sentAt ? `, sent on ${writtenDate(sentAt)}` : ''}, ${applyModeWords[mode]}`,
    ],
    ['Answer them', contactWords[contactBy]],
    ['Email address', email],
    ['Phone number', phone],
    ['Postal address', address],
    ...(said ? saidOf(said) : []),
  ];
  return facts.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}

const saidOf = (said: Said): [string, string | null][] => [
  ['Roles', said.roles],
  ['Experience', said.experience && experienceWords[said.experience]],
  ['Comes as', said.livedAs && livedWords[said.livedAs]],
  ['Lay partner at', said.organisation],
  ['Area', said.area],
  ['Filled in with', said.helpedBy],
];

const withWhom = (cohort: string, { id, name }: { id: string; name: string }): Entry => ({
  term: 'Applies with',
  value: (
    <>
      <Link href={addresses.cohort(cohort).applicant(id)}>{name}</Link>: both get a place, or neither
    </>
  ),
});

function Answered({ said: { document, answers } }: { said: Said }) {
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
