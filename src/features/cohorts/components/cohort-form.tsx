import type { Programme } from '@/features/programmes/model';
import { DateField, NumberField, TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { changeCohort, createCohort } from '../actions';
import type { Cohort } from '../model';

/** Starts a cohort from a programme. `formKey` is made with the page, so that sending twice makes one. */
export function NewCohortForm({
  programmes,
  formKey,
}: {
  programmes: readonly Programme[];
  formKey: string;
}) {
  const [only] = programmes;
  return (
    <ActionForm
      action={createCohort}
      values={{ places: '40', programme: only?.slug ?? '' }}
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
      <Details />
      <TextField
        name="commissioner"
        label="Who commissioned it"
        hint="The organisation’s name. People with the commissioner’s role there will see the figures."
      />
      <SubmitButton pending="Creating…">Create the cohort</SubmitButton>
    </ActionForm>
  );
}

/** Changes what is known of a cohort. */
export function CohortDetailsForm({ cohort }: { cohort: Cohort }) {
  const { name, area, places, venue, days } = cohort;
  const [day1 = '', day2 = '', day3 = ''] = days.map((day) => day.date);
  return (
    <ActionForm
      action={changeCohort}
      values={{ name, area, places: String(places), venue, day1, day2, day3 }}
      className="space-y-6"
    >
      <Hidden name="cohort" value={cohort.slug} />
      <Hidden name="version" value={String(cohort.version)} />
      <Details />
      <SubmitButton pending="Saving…">Save</SubmitButton>
    </ActionForm>
  );
}

function Details() {
  return (
    <>
      <TextField name="name" label="Name" hint="Such as London 2017–18" />
      <TextField name="area" label="Area" hint="Where its people live or work, such as London" />
      <NumberField name="places" label="Places" />
      <DateField name="day1" label="Day 1" />
      <DateField name="day2" label="Day 2" hint="Days 1 and 2 go best together" />
      <DateField
        name="day3"
        label="Day 3"
        hint="Two to ten weeks later, so that people can practise in between"
      />
      <TextField name="venue" label="Venue" />
    </>
  );
}
