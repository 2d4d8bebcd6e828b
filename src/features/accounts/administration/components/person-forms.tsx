import { TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { addFacilitator, addPerson, grantRole, revokeRole } from '../actions';
import { type Role, roleKinds, roleWords } from '../../model';

/** Asks for somebody's name and address. */
export function AddPersonForm() {
  return (
    <ActionForm action={addPerson}>
      <TextField name="name" label="Name" autoComplete="off" />
      <TextField
        name="email"
        kind="email"
        label="Email address"
        hint="Leave it empty for somebody who is reached by phone or letter."
        autoComplete="off"
      />
      <SubmitButton pending="Adding…">Add this person</SubmitButton>
    </ActionForm>
  );
}

/** Asks for somebody who is to run cohorts. */
export function AddFacilitatorForm() {
  return (
    <ActionForm action={addFacilitator}>
      <TextField name="name" label="Name" autoComplete="off" />
      <TextField name="email" kind="email" label="Email address" autoComplete="off" />
      <SubmitButton pending="Adding…">Add the facilitator and tell them</SubmitButton>
    </ActionForm>
  );
}

export type WhereOption = { value: string; label: string };

/** Asks which role, and where. */
export function GrantRoleForm({ personId, where }: { personId: string; where: readonly WhereOption[] }) {
  const roles = roleKinds.map((kind) => ({ value: kind, label: roleWords[kind] }));
  return (
    <ActionForm action={grantRole}>
      <Hidden name="personId" value={personId} />
      <SelectField name="kind" label="Role" empty="Choose a role" options={roles} />
      <SelectField name="where" label="Where" empty="Choose where" options={where} />
      <TextField
        name="part"
        label="For a contributor: what they are there as"
        hint="Such as Darzi Fellow, guest speaker or patient leader. Otherwise leave it empty."
        width="medium"
      />
      <SubmitButton pending="Giving…">Give this role</SubmitButton>
    </ActionForm>
  );
}

/** Takes one role away. */
export function RevokeRoleForm({ personId, role }: { personId: string; role: Role }) {
  return (
    <ActionForm action={revokeRole} idPrefix={`${role.id}-`}>
      <Hidden name="personId" value={personId} />
      <Hidden name="roleId" value={role.id} />
      <SubmitButton variant="danger" pending="Taking away…">
        Take away
        <span className="sr-only">
          {' '}
          {roleWords[role.kind]}, {role.where}
        </span>
      </SubmitButton>
    </ActionForm>
  );
}
