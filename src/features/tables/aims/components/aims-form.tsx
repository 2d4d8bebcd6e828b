import { Radios } from '@/ui/choices';
import { NumberField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { changeAims } from '../actions';
import { aimKeys, type SeatingAims } from '../model';

const labels: Record<(typeof aimKeys)[number], { label: string; hint: string }> = {
  newcomers: {
    label: 'Nobody new sits alone',
    hint: 'Whoever is new to the role has another newcomer at the table.',
  },
  experience: { label: 'Experience is mixed', hint: 'New, some and much experience at each table.' },
  organisation: {
    label: 'Different organisations',
    hint: 'People of one group, board or practice are spread.',
  },
  area: { label: 'Different areas', hint: 'People of one area are spread.' },
  lived: { label: 'Patients and carers', hint: 'Both at each table, as evenly as can be.' },
  meetings: {
    label: 'New people',
    hint: 'With new tables each day, few meet twice. People who know each other sit apart.',
  },
};

const weights = Array.from({ length: 11 }, (_, weight) => ({
  value: String(weight),
  label: weight === 0 ? '0: leave it out' : weight === 10 ? '10: above all' : String(weight),
}));

/** The same tables or new ones, how small a table may be, and how much each aim counts. */
export function AimsForm({ cohort, aims }: { cohort: string; aims: SeatingAims }) {
  const values = {
    remix: aims.remix ? 'yes' : 'no',
    smallest: String(aims.smallest),
    ...Object.fromEntries(aimKeys.map((key) => [key, String(aims[key])])),
  };
  return (
    <ActionForm action={changeAims} idPrefix="aims-" values={values}>
      <Hidden name="cohort" value={cohort} />
      <Hidden name="version" value={String(aims.version)} />
      <Radios
        name="remix"
        label="Tables from day to day"
        options={[
          {
            value: 'no',
            label: 'The same tables throughout',
            hint: 'People get to know their table and its coach.',
          },
          { value: 'yes', label: 'New tables each day', hint: 'Everybody meets as many others as possible.' },
        ]}
      />
      <NumberField
        name="smallest"
        label="The fewest people at a table"
        hint="Groups of five or six worked best. How many fit is said at each table."
      />
      <h3 className="mb-3">How much each aim counts</h3>
      <div className="grid gap-x-8 sm:grid-cols-2">
        {aimKeys.map((key) => (
          <SelectField key={key} name={key} {...labels[key]} options={weights} />
        ))}
      </div>
      <SubmitButton pending="Saving…">Save</SubmitButton>
    </ActionForm>
  );
}
