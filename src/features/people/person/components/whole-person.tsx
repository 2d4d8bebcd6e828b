import type { ReactNode } from 'react';
import { addresses } from '@/addresses';
import { contactWords } from '@/features/accounts/model';
import {
  PreferenceFields,
  theirWords,
  valuesOf,
} from '@/features/accounts/preferences/components/preference-fields';
import { calledName, formatWords, type Preferences } from '@/features/accounts/preferences/model';
import { UnreachedNotice } from '@/features/messages/reaching/components/unreached';
import type { Unreached } from '@/features/messages/reaching/model';
import { kindWords, type Need } from '@/features/needs/model';
import { languages } from '@/languages/known';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { ButtonLink } from '@/ui/button-link';
import { DefinitionList } from '@/ui/definition-list';
import { TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { FormDetails } from '@/ui/form-details';
import { Hidden } from '@/ui/hidden';
import { Link } from '@/ui/link';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { listed } from '@/writing/words';
import { sayHowReached } from '../actions';
import { type Part, partInWords, type PersonInFull } from '../model';

type Props = {
  person: PersonInFull;
  needs: readonly Need[];
  unreached: Unreached | undefined;
  /** That something was done just now. */
  done: string | null;
  children: ReactNode;
};

/** Somebody, as whoever runs a cohort of theirs knows them: how to call and reach them, and what they were and are. */
export function WholePerson({ person, needs, unreached, done, children }: Props) {
  const { id, name, preferences } = person;
  const called = calledName({ name, knownAs: preferences.knownAs });
  return (
    <Page
      title={called}
      breadcrumbs={<Breadcrumbs items={[{ label: 'People', href: addresses.everybody() }]} />}
      lead={<Names name={name} called={called} saidAs={preferences.saidAs} />}
      actions={
        <ButtonLink variant="quiet" href={addresses.whole(id).merge()}>
          Is this person here twice?
        </ButtonLink>
      }
    >
      {done && <Notice tone="done">{done}</Notice>}
      {preferences.noContact && (
        <Notice tone="warning" title="They asked not to be contacted">
          Nothing is sent to them but what they ask for themselves.
        </Notice>
      )}
      <UnreachedNotice unreached={unreached} who={{ of: 'person', id }} />
      <Parts person={id} parts={person.parts} />
      <h2 className="mt-12 mb-3">How to reach them</h2>
      <Reached person={person} />
      <NeedsInShort person={person} needs={needs} />
      {children}
    </Page>
  );
}

function Names({ name, called, saidAs }: { name: string; called: string; saidAs: string }) {
  const said = [
    ...(name === called ? [] : [`Their full name is ${name}.`]),
    ...(saidAs ? [`Say: ${saidAs}.`] : []),
  ];
  return said.length > 0 && <p>{said.join(' ')}</p>;
}

function Parts({ person, parts }: { person: string; parts: readonly Part[] }) {
  return (
    <section aria-labelledby="parts">
      <h2 id="parts" className="mb-3">
        What they were and are
      </h2>
      {parts.length === 0 && <p>They have no part in a cohort yet.</p>}
      <ul className="max-w-3xl">
        {parts.map((part, index) => {
          const { words, href } = partInWords(part, person);
          return (
            <li key={index} className="border-b border-line py-2.5">
              <Link href={href}>{part.cohort.name}</Link>: {words}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const wishesInWords = ({ noContact, noReminders, adverts }: Preferences): string =>
  listed([
    noContact ? 'Nothing but what they ask for' : 'Letters about their courses',
    ...(noReminders ? ['nothing about forms'] : []),
    ...(adverts ? ['news of other courses'] : []),
  ]);

function Reached({ person }: { person: PersonInFull }) {
  const { id, email, otherAddresses, phone, preferences } = person;
  const { contactBy, format, language } = preferences;
  return (
    <>
      <DefinitionList
        entries={[
          { term: 'Best reached', value: contactWords[contactBy] },
          { term: 'Email', value: email ?? 'None' },
          ...(otherAddresses.length > 0 ? [{ term: 'Also signs in as', value: listed(otherAddresses) }] : []),
          { term: 'Phone', value: phone ?? 'None' },
          { term: 'Format', value: formatWords[format] },
          { term: 'Language', value: languages[language].english },
          { term: 'What is sent', value: wishesInWords(preferences) },
        ]}
      />
      <ActionForm action={sayHowReached} values={{ ...valuesOf(preferences), how: '' }} className="mt-4">
        <Hidden name="person" value={id} />
        <FormDetails summary="Change how they are called and reached">
          <div className="mt-4 space-y-6">
            <PreferenceFields shown={preferences} words={theirWords} />
            <TextField
              name="how"
              label="How did they agree to hear of other courses?"
              hint="Only where you tick it now, such as “by phone on 3 May”."
              autoComplete="off"
            />
            <SubmitButton pending="Saving…">Save</SubmitButton>
          </div>
        </FormDetails>
      </ActionForm>
    </>
  );
}

/** What helps them, in one line a cohort; what is done about it stands on the cohort's page. */
function NeedsInShort({ person, needs }: Pick<Props, 'person' | 'needs'>) {
  const cohorts = person.cohorts.flatMap((cohort) => {
    const kinds = needs.filter(({ cohortId }) => cohortId === cohort.id).map(({ kind }) => kindWords(kind));
    return kinds.length > 0 ? [{ ...cohort, kinds: [...new Set(kinds)] }] : [];
  });
  return (
    <>
      <h2 className="mt-12 mb-3">What helps them take part</h2>
      {cohorts.length === 0 && <p>Nothing is noted in their two newest cohorts.</p>}
      <ul>
        {cohorts.map(({ slug, name, kinds }) => (
          <li key={slug}>
            <Link href={addresses.cohort(slug).needs()}>{name}</Link>: {listed(kinds)}
          </li>
        ))}
      </ul>
    </>
  );
}
