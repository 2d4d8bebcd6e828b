import { ActionRow } from '@/ui/action-row';
import { EmptyState } from '@/ui/empty-state';
import { TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { addAssessor, removeAssessor, shareOut } from '../actions';
import { type Assessor, assessorsEach } from '../model';

/** Who scores, how far they are, and the button that shares applications out. */
export function Assessors({ cohort, assessors }: { cohort: string; assessors: readonly Assessor[] }) {
  return (
    <div className="grid gap-x-16 gap-y-10 lg:grid-cols-2">
      <section aria-labelledby="who" className="min-w-0">
        <h2 id="who">Who scores</h2>
        {assessors.length === 0 ? (
          <EmptyState title="Nobody scores yet">
            Add two people or more: each application is scored by two.
          </EmptyState>
        ) : (
          <ul className="mb-6">
            {assessors.map((one) => (
              <Line key={one.roleId} cohort={cohort} assessor={one} />
            ))}
          </ul>
        )}
        {assessors.length >= assessorsEach && (
          <ActionForm action={shareOut} idPrefix="share-">
            <Hidden name="cohort" value={cohort} />
            <p className="mb-4">
              Each application that is in goes to two of them. What was given out already stays where it is.
            </p>
            <SubmitButton pending="Sharing out…">Share out applications</SubmitButton>
          </ActionForm>
        )}
      </section>
      <section aria-labelledby="add" className="min-w-0">
        <h2 id="add">Add an assessor</h2>
        <p className="mb-4">
          They read applications without names. They don’t see how to reach somebody, where they come from, or
          what would help them take part.
        </p>
        <ActionForm action={addAssessor}>
          <Hidden name="cohort" value={cohort} />
          <TextField name="name" label="Name" autoComplete="off" />
          <TextField kind="email" name="email" label="Email address" autoComplete="off" />
          <SubmitButton pending="Adding…">Add them</SubmitButton>
        </ActionForm>
      </section>
    </div>
  );
}

function Line({ cohort, assessor }: { cohort: string; assessor: Assessor }) {
  const { name, email, roleId, given, done } = assessor;
  return (
    <ActionRow
      action={
        <ActionForm action={removeAssessor} idPrefix={`${roleId}-`}>
          <Hidden name="cohort" value={cohort} />
          <Hidden name="role" value={roleId} />
          <SubmitButton variant="quiet" pending="Saving…">
            {`Take ${name} off`}
          </SubmitButton>
        </ActionForm>
      }
    >
      {name}
      <span className="block text-small text-soft">{email ?? 'no email address'}</span>
      <span className="block">{given === 0 ? 'Has nothing to score yet' : `${done} of ${given} done`}</span>
    </ActionRow>
  );
}
