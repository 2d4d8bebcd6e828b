import { addresses } from '@/addresses';
import type { Cohort } from '@/features/cohorts/model';
import { ButtonLink } from '@/ui/button-link';
import { DefinitionList } from '@/ui/definition-list';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Link } from '@/ui/link';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { Table } from '@/ui/table';
import { Tag } from '@/ui/tag';
import { Tick } from '@/ui/ticks';
import { counted, listed } from '@/writing/words';
import { type ToldPart, toldWords } from '../../joining/model';
import { type GroupMessage, listInWords, timingInWords } from '../../model';
import { noteHanded, sendOn, stopMessage } from '../actions';
import { type Anew, hasMissed, needsYou, type RecipientLine, standingInWords } from '../model';

export type ChangedFor = { key: string; name: string; parts: readonly ToldPart[] };

type Props = {
  cohort: Cohort;
  message: GroupMessage;
  lines: readonly RecipientLine[];
  changed: readonly ChangedFor[];
  /** Who came to its list since. */
  came: readonly { key: string; name: string }[];
};

/** A message that was sent off: how it stands with each of its people. */
export function Standing({ cohort, message, lines, changed, came }: Props) {
  const byHand = lines.filter(({ state }) => state === 'by_hand');
  const named = { cohort: cohort.slug, message: message.id };
  return (
    <>
      <Missed cohort={cohort.slug} message={message} missed={lines.filter(hasMissed).length} />
      <DefinitionList
        entries={[
          { term: 'To', value: listInWords(message.list) },
          { term: 'When', value: timingInWords(message, cohort.days) },
        ]}
      />
      <div className="mt-6 max-w-3xl rounded-lg border border-line bg-card p-5">
        <p className="break-words whitespace-pre-wrap">{message.text}</p>
      </div>
      {lines.some(waits) && <Stop {...named} />}
      <ChangedSince {...named} changed={changed} />
      <CameSince {...named} came={came} />
      {byHand.length > 0 && <ByHand {...named} lines={byHand} />}
      <NotSentAfterAll cohort={cohort.slug} lines={lines} />
      <section aria-labelledby="everybody" className="mt-10">
        <h2 id="everybody">Everybody on its list</h2>
        <Table
          caption="How it stands with each"
          captionHidden
          rows={lines}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', label: 'Who', rowHead: true, cell: ({ name }) => name },
            {
              key: 'how',
              label: 'How it stands',
              cell: (line) =>
                needsYou(line) ? <Tag tone="amber">{standingInWords(line)}</Tag> : standingInWords(line),
            },
          ]}
        />
      </section>
    </>
  );
}

/** Something changed between their turn and its being handed over. */
function NotSentAfterAll({ cohort, lines }: { cohort: string; lines: readonly RecipientLine[] }) {
  if (!lines.some(({ mail }) => mail?.status === 'by_hand')) return null;
  return (
    <p className="mt-6">
      It could not be sent to some, after all.{' '}
      <Link href={addresses.cohort(cohort).byHand()}>Give it to them by hand</Link>
    </p>
  );
}

type Ref = { cohort: string; message: string };
const Named = ({ cohort, message }: Ref) => (
  <>
    <Hidden name="cohort" value={cohort} />
    <Hidden name="message" value={message} />
  </>
);

/** Whether it has yet to reach somebody, by mail or by hand. */
const waits = ({ state, mail }: RecipientLine): boolean =>
  state === 'waiting' ||
  state === 'by_hand' ||
  (state === 'queued' && (mail?.status === 'waiting' || mail?.status === 'by_hand'));

function Stop(named: Ref) {
  return (
    <ActionForm action={stopMessage} idPrefix="stop-" className="mt-6">
      <Named {...named} />
      <SubmitButton variant="danger" pending="Stopping…">
        Stop it for those who have not had it
      </SubmitButton>
    </ActionForm>
  );
}

/** It was stopped, or did not go to some by mail: they can have it once more, in the same words or in others. */
function Missed({ cohort, message, missed }: { cohort: string; message: GroupMessage; missed: number }) {
  const isStopped = message.state === 'stopped';
  if (!isStopped && missed === 0) return null;
  const named = { cohort, message: message.id };
  const many = counted(missed, 'person has', 'people have');
  return (
    <Notice tone="warning" title={isStopped ? 'It was stopped' : `${many} not had it`}>
      {message.why && <p>{message.why}</p>}
      {missed > 0 && (
        <>
          <p>
            {isStopped && `${many} not had it. `}Send it on to them, or write to them in other words. Nobody
            gets it twice.
          </p>
          <ActionForm action={sendOn} idPrefix="on-" className="mt-3">
            <Named {...named} />
            <SubmitButton variant="quiet" pending="Sending…">
              Send it on
            </SubmitButton>
          </ActionForm>
          <WriteAnew {...named} whom="missed" />
        </>
      )}
    </Notice>
  );
}

/** Begins another message with the words of this one. */
function WriteAnew({ cohort, message, whom }: Ref & { whom: Anew }) {
  return (
    <ButtonLink variant="quiet" href={addresses.cohort(cohort).newMessage({ from: message, whom })}>
      Write to them anew
    </ButtonLink>
  );
}

function ChangedSince({ changed, ...named }: Ref & { changed: readonly ChangedFor[] }) {
  if (changed.length === 0) return null;
  return (
    <section aria-labelledby="changed" className="mt-10">
      <h2 id="changed">
        {counted(changed.length, 'person’s details', 'people’s details')} changed since you wrote
      </h2>
      <ul className="my-3">
        {changed.map(({ key, name, parts }) => (
          <li key={key}>
            {name}: {listed(parts.map((part) => toldWords[part]))}
          </li>
        ))}
      </ul>
      <WriteAnew {...named} whom="changed" />
    </section>
  );
}

function CameSince({ came, ...named }: Ref & { came: readonly { name: string }[] }) {
  if (came.length === 0) return null;
  return (
    <section aria-labelledby="came" className="mt-10">
      <h2 id="came">{counted(came.length, 'person', 'people')} came to the list since</h2>
      <p className="my-3">{listed(came.map(({ name }) => name))}. This message doesn’t go to them.</p>
      <WriteAnew {...named} whom="came" />
    </section>
  );
}

function ByHand({ cohort, message, lines }: Ref & { lines: readonly RecipientLine[] }) {
  return (
    <section aria-labelledby="by-hand" className="mt-10">
      <h2 id="by-hand">By hand</h2>
      <p className="mb-4">
        <ButtonLink variant="quiet" href={addresses.cohort(cohort).printMessage(message)}>
          Letters to print, or to read out
        </ButtonLink>
      </p>
      <ActionForm action={noteHanded} idPrefix="hand-">
        <Named cohort={cohort} message={message} />
        <div id="hand-handed" tabIndex={-1}>
          <Table
            caption="Who waits for a call or a letter"
            rows={lines}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'tick',
                label: <span className="sr-only">Done</span>,
                narrow: true,
                cell: ({ id, name }) => <Tick name="handed" value={id} label={name} />,
              },
              { key: 'name', label: 'Who', rowHead: true, cell: ({ name }) => name },
            ]}
          />
        </div>
        <div className="mt-4">
          <SubmitButton pending="Saving…">Those ticked were told</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
