import { TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import type { Organisation } from '../../model';
import { addOrganisation, mergeOrganisations, renameOrganisation } from '../actions';

/** Asks for an organisation's name. */
export function AddOrganisationForm() {
  return (
    <ActionForm action={addOrganisation}>
      <TextField name="name" label="Name of the organisation" autoComplete="off" />
      <SubmitButton pending="Adding…">Add this organisation</SubmitButton>
    </ActionForm>
  );
}

/** Asks what an organisation is called now. */
export function RenameOrganisation({ organisation }: { organisation: Organisation }) {
  return (
    <ActionForm action={renameOrganisation} idPrefix="rename-" values={{ name: organisation.name }}>
      <Hidden name="organisation" value={organisation.id} />
      <TextField name="name" label="Name" autoComplete="off" />
      <SubmitButton pending="Saving…">Save the name</SubmitButton>
    </ActionForm>
  );
}

/** Asks into which other one an organisation goes. */
export function MergeOrganisation({
  organisation,
  others,
}: {
  organisation: Organisation;
  others: readonly Organisation[];
}) {
  return (
    <ActionForm action={mergeOrganisations} idPrefix="merge-">
      <Hidden name="organisation" value={organisation.id} />
      <SelectField
        name="into"
        label="Which one stays?"
        empty="Choose an organisation"
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SubmitButton variant="danger" pending="Merging…">
        Merge {organisation.name} into it
      </SubmitButton>
    </ActionForm>
  );
}
