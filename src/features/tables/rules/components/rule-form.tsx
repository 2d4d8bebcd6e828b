import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { addRule } from '../actions';

type Named = { id: string; name: string };
type Props = {
  cohort: string;
  /** Whose page this is; null where the person is to be chosen. */
  person: Named | null;
  people: readonly Named[];
  coaches: readonly Named[];
};

const options = (named: readonly Named[]) => named.map(({ id, name }) => ({ value: id, label: name }));

/** Rules about somebody, each added with one choice and one press. */
export function RuleForms(props: Props) {
  return (
    <div className="grid items-start gap-x-10 gap-y-8 md:grid-cols-2">
      <TwoPeople {...props} />
      {props.coaches.length > 0 && <WithCoach {...props} />}
    </div>
  );
}

/** Whom a rule is about, and the page that it comes back to. */
function Who({ cohort, person, people }: Omit<Props, 'coaches'>) {
  return (
    <>
      <Hidden name="cohort" value={cohort} />
      <Hidden name="back" value={person ? 'person' : 'rules'} />
      {person && <Hidden name="participant" value={person.id} />}
      {!person && (
        <SelectField name="participant" label="Who" options={options(people)} empty="Choose somebody" />
      )}
    </>
  );
}

/** Whether two people sit together. */
function TwoPeople({ cohort, person, people }: Props) {
  const others = people.filter(({ id }) => id !== person?.id);
  return (
    <ActionForm action={addRule} idPrefix="two-">
      <Who cohort={cohort} person={person} people={people} />
      <SelectField
        name="other"
        label={person ? `${person.name} and` : 'And'}
        options={options(others)}
        empty="Choose somebody"
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="kind" value="apart" variant="quiet" pending="Adding…">
          Not together
        </SubmitButton>
        <SubmitButton name="kind" value="together" variant="quiet" pending="Adding…">
          Together
        </SubmitButton>
        <SubmitButton name="kind" value="knows" variant="quiet" pending="Adding…">
          They know each other
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Whether somebody sits at a coach's table. */
function WithCoach({ cohort, person, people, coaches }: Props) {
  return (
    <ActionForm action={addRule} idPrefix="coach-">
      <Who cohort={cohort} person={person} people={people} />
      <SelectField
        name="coach"
        label={person ? `${person.name} and the coach` : 'And the coach'}
        options={options(coaches)}
        empty="Choose the coach"
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="kind" value="knows" variant="quiet" pending="Adding…">
          They know each other
        </SubmitButton>
        <SubmitButton name="kind" value="avoid" variant="quiet" pending="Adding…">
          Not at this coach’s table
        </SubmitButton>
        <SubmitButton name="kind" value="allow" variant="quiet" pending="Adding…">
          May sit there all the same
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
