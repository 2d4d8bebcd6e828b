import { addresses } from '@/addresses';
import type { Cohort } from '@/features/cohorts/model';
import { ButtonLink } from '@/ui/button-link';
import { DefinitionList } from '@/ui/definition-list';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { Table } from '@/ui/table';
import { Tag } from '@/ui/tag';
import { Tick } from '@/ui/ticks';
import { counted, listed } from '@/writing/words';
import { type ToldPart, toldWords } from '../../joining/model';
import { type GroupMessage, listInWords, timingInWords } from '../../model';
import type { Recipient } from '../../recipients/model';
import { noteHanded, sendOn } from '../actions';
import { cameSince, needsYou, type RecipientLine, standingInWords } from '../model';

export type ChangedFor = { personId: string; name: string; parts: readonly ToldPart[] };

type Props = {
  cohort: Cohort;
  message: GroupMessage;
  lines: readonly RecipientLine[];
  changed: readonly ChangedFor[];
  /** Who is on its list now. */
  people: readonly Recipient[];
};

/** A message that was sent off: how it stands with each of its people. */
export function Standing({ cohort, message, lines, changed, people }: Props) {
  const byHand = lines.filter(({ state }) => state === 'by_hand');
  const named = { cohort: cohort.slug, message: message.id };
  return (
    <>
      {message.state === 'stopped' && (
        <Notice tone="warning" title="It was stopped">
          <p>{message.why || 'Whoever has not had it gets it once you send it on.'}</p>
          <ActionForm action={sendOn} idPrefix="on-" className="mt-3">
            <Named {...named} />
            <SubmitButton variant="quiet" pending="Sending…">
              Send it on
            </SubmitButton>
          </ActionForm>
        </Notice>
      )}
      <DefinitionList
        entries={[
          { term: 'To', value: listInWords(message.list) },
          { term: 'When', value: timingInWords(message, cohort.days) },
        ]}
      />
      <div className="mt-6 max-w-3xl rounded-lg border border-line bg-card p-5">
        <p className="break-words whitespace-pre-wrap">{message.text}</p>
      </div>
      <ChangedSince cohort={cohort.slug} changed={changed} />
      <CameSince cohort={cohort.slug} message={message} came={cameSince(message, lines, people)} />
      {byHand.length > 0 && <ByHand {...named} lines={byHand} />}
      <section aria-labelledby="everybody" className="mt-10">
        <h2 id="everybody">Everybody on its list</h2>
        <Table
          caption="Everybody on its list"
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

const Named = ({ cohort, message }: { cohort: string; message: string }) => (
  <>
    <Hidden name="cohort" value={cohort} />
    <Hidden name="message" value={message} />
  </>
);

function ChangedSince({ cohort, changed }: { cohort: string; changed: readonly ChangedFor[] }) {
  if (changed.length === 0) return null;
  const people = changed.map(({ personId }) => personId).join(',');
  return (
    <section aria-labelledby="changed" className="mt-10">
      <h2 id="changed">
        {counted(changed.length, 'person’s details', 'people’s details')} changed since you wrote
      </h2>
      <ul className="my-3">
        {changed.map(({ personId, name, parts }) => (
          <li key={personId}>
            {name}: {listed(parts.map((part) => toldWords[part]))}
          </li>
        ))}
      </ul>
      <ButtonLink variant="quiet" href={addresses.cohort(cohort).newMessage({ begin: 'joining', people })}>
        Write to them anew
      </ButtonLink>
    </section>
  );
}

type CameProps = { cohort: string; message: GroupMessage; came: readonly Recipient[] };

function CameSince({ cohort, message, came }: CameProps) {
  if (came.length === 0) return null;
  const people = came.flatMap(({ personId }) => personId ?? []).join(',');
  const begin = message.calendar ? 'joining' : undefined;
  return (
    <section aria-labelledby="came" className="mt-10">
      <h2 id="came">{counted(came.length, 'person', 'people')} came to the list since</h2>
      <p className="my-3">{listed(came.map(({ name }) => name))}. This message doesn’t go to them.</p>
      {message.list.to === 'participants' && (
        <ButtonLink variant="quiet" href={addresses.cohort(cohort).newMessage({ begin, people })}>
          Write to them
        </ButtonLink>
      )}
    </section>
  );
}

function ByHand({
  cohort,
  message,
  lines,
}: {
  cohort: string;
  message: string;
  lines: readonly RecipientLine[];
}) {
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
