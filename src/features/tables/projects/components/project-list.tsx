import { TextField } from '@/ui/field';
import { ActionRow } from '@/ui/action-row';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { addProject, removeProject } from '../actions';
import type { GuestProject } from '../model';

type Props = {
  cohort: string;
  projects: readonly GuestProject[];
  guests: readonly { personId: string; name: string; as: string }[];
};

/** The projects that guests bring, and the form that adds one. */
export function ProjectList({ cohort, projects, guests }: Props) {
  return (
    <>
      {projects.length === 0 ? (
        <p className="mb-6 max-w-3xl text-soft">
          No project yet. Guests, such as Darzi Fellows, bring one each; tables hear some of them in turn.
        </p>
      ) : (
        <ol className="mb-6 max-w-3xl">
          {projects.map(({ id, title, guest }) => (
            <ActionRow
              key={id}
              action={
                <ActionForm action={removeProject} idPrefix={`project-${id}-`} className="no-print">
                  <Hidden name="cohort" value={cohort} />
                  <Hidden name="project" value={id} />
                  <SubmitButton variant="quiet" pending="Removing…">
                    Remove<span className="sr-only"> {title}</span>
                  </SubmitButton>
                </ActionForm>
              }
            >
              {title}
              {guest && <p className="text-small text-soft">{guest.name}</p>}
            </ActionRow>
          ))}
        </ol>
      )}
      <ActionForm action={addProject} idPrefix="new-project-" className="no-print">
        <Hidden name="cohort" value={cohort} />
        <TextField name="title" label="What is the project called?" autoComplete="off" />
        <SelectField
          name="guest"
          label="Who brings it?"
          options={guests.map(({ personId, name, as }) => ({ value: personId, label: `${name}, ${as}` }))}
          empty="Nobody named yet"
        />
        <SubmitButton variant="quiet" pending="Adding…">
          Add the project
        </SubmitButton>
      </ActionForm>
    </>
  );
}
