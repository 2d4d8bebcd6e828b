import { TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { FormDetails } from '@/ui/form-details';
import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { addCoach, addContributor } from '../actions';
import { contributorParts } from '../model';

/** Adds a table coach, or somebody from outside. */
export function TeamForm({ cohort, as }: { cohort: string; as: 'coach' | 'contributor' }) {
  return (
    <ActionForm action={as === 'coach' ? addCoach : addContributor} idPrefix={`${as}-`}>
      <Hidden name="cohort" value={cohort} />
      <FormDetails summary={as === 'coach' ? 'Add a table coach' : 'Add a contributor'}>
        <TextField name="name" label="Name" autoComplete="off" />
        <TextField
          name="email"
          label="Email address"
          hint="They are told by mail that they are on the team, and how to sign in."
          kind="email"
          autoComplete="off"
        />
        <WorksAt />
        {as === 'contributor' && (
          <SelectField
            name="part"
            label="Comes as"
            options={contributorParts.map((part) => ({ value: part, label: part }))}
          />
        )}
        <SubmitButton variant="quiet" pending="Adding…">
          {as === 'coach' ? 'Add the coach' : 'Add the contributor'}
        </SubmitButton>
      </FormDetails>
    </ActionForm>
  );
}

export function WorksAt() {
  return (
    <TextField
      name="worksAt"
      label="Where they work or volunteer"
      hint="People of the same organisation are not seated at a coach’s table. You may leave it empty."
      autoComplete="off"
    />
  );
}
