import { addresses } from '@/addresses';
import type { Say } from '@/languages/say';
import type { FormState } from '@/ui/form-state';
import { Page } from '@/ui/page';
import { PostForm } from '@/ui/post-form';
import { Radios } from '@/ui/choices';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import type { AtTable } from '../model';
import { ToOtherTable, TypedBefore } from './typed-before';

/** Whether two of the table are called the same, as the list has them. */
const sameNames = ({ people }: AtTable): boolean =>
  new Set(people.map(({ name }) => name)).size < people.length;

type Props = {
  say: Say;
  table: AtTable;
  state: FormState;
};

/** Asks which of the table's people is about to answer on this device. */
export function ChoosePerson({ say, table, state }: Props) {
  const options = table.people.map((person) => ({ value: person.personId, label: person.name }));
  return (
    <Page
      size="participant"
      width="narrow"
      eyebrow={say('who.table', { cohort: table.cohortName, table: String(table.tableNumber) })}
      title={say('who.title')}
      lead={say('who.lead')}
    >
      {options.length === 0 ? (
        <p>{say('who.nobody')}</p>
      ) : (
        <PostForm say={say} action={addresses.atTable.who()} state={state}>
          <TypedBefore say={say} values={state.values} />
          {say.asked && <Hidden name="language" value={say.asked} />}
          <Radios
            name="person"
            label={say('who.choose')}
            hint={sameNames(table) ? say('who.same') : undefined}
            options={options}
          />
          <div className="mt-6">
            <SubmitButton pending={say('on.opening')}>{say('on.continue')}</SubmitButton>
          </div>
        </PostForm>
      )}
      <ToOtherTable say={say} values={state.values} />
    </Page>
  );
}
