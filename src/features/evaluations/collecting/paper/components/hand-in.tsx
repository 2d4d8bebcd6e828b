import { Checkboxes } from '@/ui/choices';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import type { StageRef } from '../../../schema';
import { noteHandedIn } from '../actions';
import type { HandedIn } from '../model';

/** Says who handed in a sheet that carries no code: apart from what stands on it. */
export function HandIn({ cohort, stage, people }: StageRef & { people: readonly HandedIn[] }) {
  const open = people.filter((person) => !person.otherwise);
  if (open.length === 0) return <p>Nobody is left who could hand in a sheet.</p>;
  return (
    <ActionForm
      action={noteHandedIn}
      values={{ people: open.filter((person) => person.handedIn).map((person) => person.personId) }}
      idPrefix="handed-"
    >
      <Hidden name="cohort" value={cohort} />
      <Hidden name="stage" value={stage} />
      <Checkboxes
        name="people"
        label="Who handed in a sheet?"
        hint="They won’t be reminded. Keep the sheets in one pile, in no order, so that their order tells nobody whose is whose."
        options={open.map(({ personId, name }) => ({ value: personId, label: name }))}
      />
      <SubmitButton pending="Saving…">Save, and key the sheets</SubmitButton>
    </ActionForm>
  );
}
