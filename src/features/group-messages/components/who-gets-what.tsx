import { addresses } from '@/addresses';
import type { Cohort } from '@/features/cohorts/model';
import { filled } from '@/features/messages/templates/model';
import { type Language, languages, languageNamed } from '@/languages/known';
import { ButtonLink } from '@/ui/button-link';
import { DefinitionList } from '@/ui/definition-list';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { Table } from '@/ui/table';
import { counted, listed } from '@/writing/words';
import { sendMessage, takeListAsItIs, testMessage, throwAway } from '../actions';
import { gapsIn, gapsInWords, type GroupMessage, listInWords, timingInWords } from '../model';
import {
  audienceWords,
  fieldsFor,
  formatSaid,
  goesByItself,
  howReached,
  listChange,
  purposeWords,
  type Recipient,
  whyLeftOut,
} from '../recipients/model';
import { Previews } from '../words/components/previews';
import { AllArranged } from './all-arranged';

type Props = {
  cohort: Cohort;
  message: GroupMessage;
  people: readonly Recipient[];
  /** The keys of the list as it was taken. */
  frozen: readonly string[];
  chosen: readonly string[];
};

/** A draft: everybody who gets it, how and what, who is left out and why, and then Send. */
export function WhoGetsWhat({ cohort, message, people, frozen, chosen }: Props) {
  const goers = people.filter((one) => whyLeftOut(one, message.purpose) === null);
  const change = listChange(
    frozen,
    goers.map(({ key }) => key),
  );
  const gaps = gapsIn(message, message.list, goers);
  const picked = goers.filter(({ key }) => chosen.includes(key));
  const shown = (picked.length > 0 ? picked : goers).slice(0, 3);
  return (
    <>
      <DefinitionList
        entries={[
          { term: 'To', value: listInWords(message.list) },
          { term: 'What kind', value: purposeWords[message.purpose] },
          { term: 'When', value: timingInWords(message, cohort.days) },
          ...(message.calendar ? [{ term: 'With it', value: 'A calendar file for each day' }] : []),
        ]}
      />
      <div className="my-6 flex flex-wrap items-start gap-4">
        <ButtonLink variant="quiet" href={addresses.cohort(cohort.slug).changeMessage(message.id)}>
          Change it
        </ButtonLink>
        <Small
          action={testMessage}
          named={{ cohort: cohort.slug, message: message.id }}
          words="Send me a test"
        />
        <Small
          action={throwAway}
          named={{ cohort: cohort.slug, message: message.id }}
          words="Throw it away"
        />
      </div>
      {gaps.length > 0 && (
        <Notice tone="error" title="It can’t be filled in for everybody">
          {gapsInWords(gaps)}
        </Notice>
      )}
      <NotThere message={message} there={people.length} />
      <Goers goers={goers} />
      <LeftOut people={people} message={message} />
      <AllArranged goers={goers} message={message} />
      <Previews
        people={goers.map(({ key, name }) => ({ personId: key, name }))}
        previews={shown.map(({ key, name, values }) => ({
          personId: key,
          name,
          words: filled(message, fieldsFor(message.list), values),
        }))}
      />
      {change.came.length + change.left.length > 0 ? (
        <Changed cohort={cohort.slug} message={message} change={change} people={people} />
      ) : (
        <Send cohort={cohort.slug} message={message} goers={goers.length} />
      )}
    </>
  );
}

type SmallProps = { action: typeof testMessage; named: { cohort: string; message: string }; words: string };

const Small = ({ action, named, words }: SmallProps) => (
  <ActionForm action={action} idPrefix={`${words.replaceAll(' ', '-').toLowerCase()}-`}>
    <Hidden name="cohort" value={named.cohort} />
    <Hidden name="message" value={named.message} />
    <SubmitButton variant="quiet" pending="One moment…">
      {words}
    </SubmitButton>
  </ActionForm>
);

/** Somebody was chosen by name who isn't on this kind of list: they are not passed over in silence. */
function NotThere({ message: { list }, there }: { message: GroupMessage; there: number }) {
  const chosen = list.people?.length ?? there;
  if (chosen <= there) return null;
  return (
    <Notice
      tone="warning"
      title={`${counted(chosen - there, 'person', 'people')} of the ${chosen} whom you chose get nothing`}
    >
      They are not on this list: {audienceWords[list.to].toLowerCase()} of this cohort. Write to them apart.
    </Notice>
  );
}

function Goers({ goers }: { goers: readonly Recipient[] }) {
  const byHand = goers.filter((one) => !goesByItself(one)).length;
  return (
    <section aria-labelledby="goers">
      <h2 id="goers">{counted(goers.length, 'person gets it', 'people get it')}</h2>
      <p className="mb-4 text-soft">
        {`It goes by itself to ${goers.length - byHand}`}
        {byHand > 0 &&
          `, and to ${byHand} by hand: once it is sent, they stand on a list for you, with letters to print`}
        . It goes in the words below to everybody, whichever language they read.
      </p>
      <Table
        caption="Who gets it"
        captionHidden
        rows={goers}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', label: 'Who', rowHead: true, cell: ({ name }) => name },
          { key: 'how', label: 'How', cell: howReached },
          { key: 'format', label: 'Format and language', cell: (one) => formatAndLanguage(one) },
        ]}
      />
    </section>
  );
}

function formatAndLanguage({ format, language }: Recipient): string {
  const spoken: Language | null = languageNamed(language);
  return [formatSaid(format), spoken && spoken !== 'en' ? `reads ${languages[spoken].english}` : '']
    .filter((part) => part !== '')
    .join(', ');
}

function LeftOut({ people, message }: { people: readonly Recipient[]; message: GroupMessage }) {
  const out = people.flatMap((one) => {
    const why = whyLeftOut(one, message.purpose);
    return why ? [{ key: one.key, name: one.name, why }] : [];
  });
  if (out.length === 0) return null;
  return (
    <section aria-labelledby="left-out" className="mt-8">
      <h2 id="left-out">{counted(out.length, 'person is left out', 'people are left out')}</h2>
      <Table
        caption="Who is left out"
        captionHidden
        rows={out}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', label: 'Who', rowHead: true, cell: ({ name }) => name },
          { key: 'why', label: 'Why', cell: ({ why }) => why },
        ]}
      />
    </section>
  );
}

type ChangedProps = {
  cohort: string;
  message: GroupMessage;
  change: ReturnType<typeof listChange>;
  people: readonly Recipient[];
};

function Changed({ cohort, message, change: { came, left }, people }: ChangedProps) {
  const names = came.flatMap((key) => people.find((one) => one.key === key)?.name ?? []);
  return (
    <div className="mt-10">
      <Notice tone="warning" title="The list has changed since it was made">
        {names.length > 0 && <p>{listed(names)} came to it.</p>}
        {left.length > 0 && <p>{counted(left.length, 'person is', 'people are')} not on it any more.</p>}
        <p>Nothing has gone. Look at the list above, then take it as it is now.</p>
      </Notice>
      <ActionForm action={takeListAsItIs} idPrefix="list-">
        <Seen cohort={cohort} message={message} />
        <SubmitButton pending="Saving…">Take the list as it is now</SubmitButton>
      </ActionForm>
    </div>
  );
}

const Seen = ({ cohort, message: { id, version } }: { cohort: string; message: GroupMessage }) => (
  <>
    <Hidden name="cohort" value={cohort} />
    <Hidden name="message" value={id} />
    <Hidden name="version" value={String(version)} />
  </>
);

function Send({ cohort, message, goers }: { cohort: string; message: GroupMessage; goers: number }) {
  if (goers === 0)
    return (
      <p className="mt-10">Nobody gets it: change whom it is to, and there will be something to send.</p>
    );
  const words = message.day === null ? 'Send it' : 'Plan it';
  return (
    <ActionForm action={sendMessage} idPrefix="send-" className="mt-10">
      <Seen cohort={cohort} message={message} />
      <SubmitButton pending="Sending…">{`${words} to ${counted(goers, 'person', 'people')}`}</SubmitButton>
    </ActionForm>
  );
}
