import { addresses } from '@/addresses';
import type { FormState } from '@/ui/form-state';
import { Page } from '@/ui/page';
import { PostForm } from '@/ui/post-form';
import { Radios } from '@/ui/choices';
import { SubmitButton } from '@/ui/submit-button';
import type { AtTable } from '../model';
import { TypedBefore } from './typed-before';

/** Whether two of the table are called the same, as the list has them. */
const sameNames = ({ people }: AtTable): boolean =>
  new Set(people.map(({ name }) => name)).size < people.length;

/** Asks which of the table's people is about to answer on this device. */
export function ChoosePerson({ table, state }: { table: AtTable; state: FormState }) {
  const options = table.people.map((person) => ({ value: person.personId, label: person.name }));
  return (
    <Page
      size="participant"
      width="narrow"
      eyebrow={`${table.cohortName} · table ${table.tableNumber}`}
      title="Who are you?"
      lead="We ask so that everybody answers once."
    >
      {options.length === 0 ? (
        <p>Nobody is seated at this table yet. Please tell your facilitator.</p>
      ) : (
        <PostForm action={addresses.atTable.who} state={state}>
          <TypedBefore values={state.values} />
          <Radios
            name="person"
            label="Choose your name"
            hint={
              sameNames(table)
                ? 'Two people here share a first name and an initial. Ask in the room for the code of the day, and type it with the code on the card.'
                : undefined
            }
            options={options}
          />
          <div className="mt-6">
            <SubmitButton pending="Opening…">Continue</SubmitButton>
          </div>
        </PostForm>
      )}
    </Page>
  );
}
