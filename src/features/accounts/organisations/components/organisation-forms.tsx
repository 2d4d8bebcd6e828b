import { addresses } from '@/addresses';
import { Button } from '@/ui/button';
import { ButtonLink } from '@/ui/button-link';
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

type ToMerge = { organisation: Organisation; others: readonly Organisation[] };

/** Asks into which other one an organisation goes; what that does is said, and asked, on a page of its own. */
export function ChooseMerge({ organisation, others }: ToMerge) {
  return (
    <form method="get" action={addresses.mergeOrganisation(organisation.id)}>
      <SelectField
        name="into"
        label="Which one stays?"
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button variant="quiet">See what would move</Button>
    </form>
  );
}

/** Makes two organisations one, once it was said what that does. */
export function MergeOrganisation({
  organisation,
  into,
}: {
  organisation: Organisation;
  into: Organisation;
}) {
  return (
    <ActionForm action={mergeOrganisations}>
      <Hidden name="organisation" value={organisation.id} />
      <Hidden name="into" value={into.id} />
      <div className="flex flex-wrap gap-4">
        <SubmitButton variant="danger" pending="Merging…">
          Merge {organisation.name} into {into.name}
        </SubmitButton>
        <ButtonLink variant="quiet" href={addresses.organisation(organisation.id)}>
          Leave both
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
