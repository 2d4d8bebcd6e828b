import type { Organisation } from '@/features/accounts/model';
import type { Programme } from '@/features/programmes/model';
import { DateField, NumberField, TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { changeCohort, createCohort } from '../actions';
import { anotherOrganisation, type Cohort, mostDays, usualDays } from '../model';
import { MoreDays } from './more-days';

type NewProps = {
  programmes: readonly Pick<Programme, 'slug' | 'name'>[];
  organisations: readonly Organisation[];
  formKey: string;
};

/** Starts a cohort from a programme. `formKey` is made with the page, so that sending twice makes one. */
export function NewCohortForm({ programmes, organisations, formKey }: NewProps) {
  const [only] = programmes;
  return (
    <ActionForm
      action={createCohort}
      values={{ places: '40', days: String(usualDays), programme: only?.slug ?? '' }}
      className="space-y-6"
    >
      <Hidden name="key" value={formKey} />
      {programmes.length === 1 && only ? (
        <Hidden name="programme" value={only.slug} />
      ) : (
        <SelectField
          name="programme"
          label="Programme"
          options={programmes.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
      <CohortFields days={usualDays} />
      <CommissionerFields organisations={organisations} />
      <SubmitButton pending="Creating…">Create the cohort</SubmitButton>
    </ActionForm>
  );
}

/** Changes what is known of a cohort. */
export function CohortDetailsForm({
  cohort,
  organisations,
}: {
  cohort: Cohort;
  organisations: readonly Organisation[];
}) {
  const { name, area, places, venue, contact, days, commissionerId: commissioner } = cohort;
  const dates = Object.fromEntries(days.map((day) => [`day${day.number}`, day.date]));
  return (
    <ActionForm
      action={changeCohort}
      values={{
        name,
        area,
        places: String(places),
        venue,
        contact,
        commissioner,
        days: String(days.length),
        ...dates,
      }}
      className="space-y-6"
    >
      <Hidden name="cohort" value={cohort.slug} />
      <Hidden name="version" value={String(cohort.version)} />
      <CohortFields days={days.length} />
      <CommissionerFields organisations={organisations} />
      <SubmitButton pending="Saving…">Save</SubmitButton>
    </ActionForm>
  );
}

const hints: Record<number, string> = {
  2: 'Days 1 and 2 go best together',
  3: 'Two to ten weeks later, so that people can practise in between',
};

/** The dates of some days, such as the fourth to the tenth. */
function Dates({ from, to }: { from: number; to: number }) {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).map((number) => (
    <DateField key={number} name={`day${number}`} label={`Day ${number}`} hint={hints[number]} />
  ));
}

/** Who commissions it: chosen, so that nobody makes a second organisation by a slip. */
export function CommissionerFields({ organisations }: { organisations: readonly Organisation[] }) {
  if (organisations.length === 0)
    return (
      <>
        <Hidden name="commissioner" value={anotherOrganisation} />
        <TextField
          name="otherCommissioner"
          label="Who commissioned it"
          hint="The organisation’s name. People with the commissioner’s role there see the figures."
        />
      </>
    );
  return (
    <>
      <SelectField
        name="commissioner"
        label="Who commissioned it"
        hint="People with the commissioner’s role there see the figures."
        empty="Choose an organisation"
        options={[
          ...organisations.map(({ id, name }) => ({ value: id, label: name })),
          { value: anotherOrganisation, label: 'Another organisation' },
        ]}
      />
      <TextField
        name="otherCommissioner"
        label="The other organisation’s name"
        hint="Only if it is not on the list."
        autoComplete="off"
      />
    </>
  );
}

/** What is known of a cohort, to be filled in. */
export function CohortFields({ days }: { days: number }) {
  return (
    <>
      <TextField name="name" label="Name" hint="Such as London 2017–18" />
      <TextField name="area" label="Area" hint="Where its people live or work, such as London" />
      <NumberField name="places" label="Places" />
      <Dates from={1} to={days} />
      <MoreDays from={days + 1}>
        <NumberField
          name="days"
          label="How many days it has"
          hint={`From 1 to ${mostDays}. Empty the dates of days that it doesn’t have.`}
        />
        <Dates from={days + 1} to={mostDays} />
      </MoreDays>
      <TextField name="venue" label="Venue" />
      <TextField
        name="contact"
        label="Who helps people with their forms"
        hint="Such as: Maria Lopez, 020 7946 0000, maria@example.org. Left empty, people see its facilitators’ names."
      />
    </>
  );
}
