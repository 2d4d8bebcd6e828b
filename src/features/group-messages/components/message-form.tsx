import { experienceWords, experiences } from '@/features/applications/model';
import type { Day } from '@/features/cohorts/model';
import { fieldsOfParticipants } from '@/features/messages/templates/kinds';
import { writtenDay } from '@/calendar/written';
import { Checkboxes, Radios } from '@/ui/choices';
import { Details } from '@/ui/details';
import { DateField, NumberField, TextField, TimeField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { changeMessage, writeMessage } from '../actions';
import {
  applicantStates,
  applicantStateWords,
  audiences,
  audienceWords,
  type Purpose,
  purposeWords,
} from '../recipients/model';
import { counted } from '@/writing/words';
import { FieldList } from '../words/components/field-list';

/** By what a list can be narrowed. */
export type Narrowings = {
  tables: readonly number[];
  stages: readonly { key: string; title: string; audience: string }[];
};

type Props = {
  cohort: string;
  days: readonly Day[];
  narrowings: Narrowings;
  values: FormState['values'];
  /** A draft that is changed; without one it is new, by a key of this page. */
  draft: { message: string; version: number } | { key: string };
};

/** A message to a list: whom it is to, what it says, and when it goes. */
export function MessageForm({ cohort, days, narrowings, values, draft }: Props) {
  return (
    <ActionForm action={'key' in draft ? writeMessage : changeMessage} values={values} className="max-w-3xl">
      <Hidden name="cohort" value={cohort} />
      <Hidden name="people" value={typeof values.people === 'string' ? values.people : ''} />
      {'key' in draft ? (
        <Hidden name="key" value={draft.key} />
      ) : (
        <>
          <Hidden name="message" value={draft.message} />
          <Hidden name="version" value={String(draft.version)} />
        </>
      )}
      {values.people ? <Chosen people={values.people} to={values.to} /> : <WhomTo narrowings={narrowings} />}
      <WhatItSays />
      <WhenItGoes days={days} />
      <SubmitButton pending="Saving…">Look at who gets what</SubmitButton>
      <p className="mt-3 text-soft">Nothing goes yet.</p>
    </ActionForm>
  );
}

type ChosenProps = { people: string | string[]; to: string | string[] | undefined };

function Chosen({ people, to }: ChosenProps) {
  const count = [people].flat().join(',').split(',').length;
  const audience = audiences.find((one) => one === to) ?? 'participants';
  return (
    <>
      <Hidden name="to" value={audience} />
      <p className="mb-6">
        To {counted(count, 'person', 'people')} whom you chose. {audienceWords[audience]}: you see their names
        on the next page.
      </p>
    </>
  );
}

function WhomTo({ narrowings: { tables, stages } }: { narrowings: Narrowings }) {
  return (
    <>
      <h2 className="mb-3">Whom it is to</h2>
      <Radios
        name="to"
        label="To"
        options={audiences.map((value) => ({ value, label: audienceWords[value] }))}
      />
      <div className="grid grid-cols-1 gap-x-8 sm:grid-cols-2">
        <SelectField
          name="table"
          label="Table, of participants"
          empty="All tables"
          options={tables.map((number) => ({ value: String(number), label: `Table ${number}` }))}
        />
        <SelectField
          name="experience"
          label="Experience, of participants"
          empty="Everybody"
          options={experiences.map((value) => ({ value, label: experienceWords[value] }))}
        />
        <SelectField
          name="notAnswered"
          label="Whose form is not in"
          empty="Whether it is in or not"
          options={stages.map(({ key, title, audience }) => ({
            value: key,
            label: `${title}, which asks ${audience}`,
          }))}
        />
        <SelectField
          name="state"
          label="Application, of applicants"
          empty="Begun or undecided"
          options={applicantStates.map((value) => ({ value, label: applicantStateWords[value] }))}
        />
      </div>
    </>
  );
}

const purposes: readonly Purpose[] = ['service', 'advert'];
const fields = Object.entries(fieldsOfParticipants).map(([name, field]) => ({ name, ...field }));

function WhatItSays() {
  return (
    <>
      <h2 className="mt-8 mb-3">What it says</h2>
      <Radios
        name="purpose"
        label="What kind of message it is"
        hint="An advert goes to those alone who agreed to hear of such things."
        options={purposes.map((value) => ({ value, label: purposeWords[value] }))}
      />
      <Details summary="What can be filled in for each person">
        <FieldList fields={fields} />
        <p>
          {'{table} is there for participants and coaches, {coach} and {arranged} for participants alone.'}
        </p>
      </Details>
      <TextField name="subject" label="Subject" />
      <TextArea name="text" label="What it says" rows={14} limit={5_000} />
      <Checkboxes
        name="calendar"
        label="With it"
        options={[
          {
            value: 'yes',
            label: 'A calendar file for each day',
            hint: 'You are told later whose details have changed since.',
          },
        ]}
      />
    </>
  );
}

function WhenItGoes({ days }: { days: readonly Day[] }) {
  return (
    <>
      <h2 className="mt-8 mb-3">When it goes</h2>
      <Radios
        name="when"
        label="It goes"
        options={[
          { value: 'now', label: 'As soon as I send it' },
          {
            value: 'counted',
            label: 'At a time counted from a day',
            hint: 'If the day moves, the time moves with it.',
          },
        ]}
      />
      <div className="grid grid-cols-1 gap-x-8 sm:grid-cols-2">
        <NumberField name="count" label="How many days" hint="0 is the day itself." />
        <Radios
          name="side"
          label="Before or after"
          inline
          options={[
            { value: 'before', label: 'Before' },
            { value: 'after', label: 'After' },
          ]}
        />
        <SelectField
          name="day"
          label="Day"
          options={days.map(({ number, date }) => ({
            value: String(number),
            label: `Day ${number}, ${writtenDay(date)}`,
          }))}
        />
        <TimeField name="time" label="At" hint="By the clock in London." />
        <DateField
          name="lastOn"
          label="Not after"
          hint="You can leave this empty. It never goes once its day is over, nor more than two days late."
        />
      </div>
    </>
  );
}
