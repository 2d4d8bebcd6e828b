import { ActionForm } from '@/ui/form';
import { Page } from '@/ui/page';
import { Radios } from '@/ui/choices';
import { SubmitButton } from '@/ui/submit-button';
import { choosePerson } from '../actions';
import type { AtTable } from '../model';

/** Asks which of the table's people is about to answer on this device. */
export function ChoosePerson({ table }: { table: AtTable }) {
  const options = table.people.map((person) => ({ value: person.personId, label: person.name }));
  return (
    <Page size="participant" width="narrow" eyebrow={`${table.cohortName} · table ${table.tableNumber}`} title="Who are you?" lead="We ask so that everybody answers once.">
      {options.length === 0 ? (
        <p>Nobody is seated at this table yet. Please tell your facilitator.</p>
      ) : (
        <ActionForm action={choosePerson}>
          <Radios name="person" label="Choose your name" options={options} />
          <div className="mt-6">
            <SubmitButton pending="Opening…">Continue</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Page>
  );
}
