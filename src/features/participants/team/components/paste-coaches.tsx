'use client';

import { useContext } from 'react';
import { ActionForm } from '@/ui/form';
import { FormDetails } from '@/ui/form-details';
import { FormContext } from '@/ui/form-context';
import { asList, asText } from '@/ui/form-state';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { counted } from '@/writing/words';
import { pasteCoaches } from '../actions';

/** Many coaches at once, a line each: looked at before they count. */
export function PasteCoaches({ cohort }: { cohort: string }) {
  return (
    <ActionForm action={pasteCoaches} idPrefix="coaches-">
      <Hidden name="cohort" value={cohort} />
      <FormDetails summary="Paste several table coaches">
        <Inside />
      </FormDetails>
    </ActionForm>
  );
}

function Inside() {
  const { values } = useContext(FormContext);
  const coaches = asList(values.coaches);
  const ready = asText(values.ready);
  return (
    <>
      <TextArea
        name="text"
        label="Coaches, one a line"
        hint="Name, email address, and where they work, with commas between them. Or copy these columns from a spreadsheet."
        rows={6}
      />
      <Hidden name="lookedAt" value={ready} />
      {coaches.length > 0 && (
        <section aria-label="Who would be added" className="mb-6">
          <h3 className="mb-1">Who would be added</h3>
          <ul>
            {coaches.map((coach) => (
              <li key={coach}>{coach}</li>
            ))}
          </ul>
          <p className="mt-2">Each is told by mail that they are on the team, and how to sign in.</p>
        </section>
      )}
      <div className="flex flex-wrap gap-4">
        <SubmitButton variant="quiet" name="step" value="look" pending="Looking…">
          Look at the list
        </SubmitButton>
        {ready !== '' && (
          <SubmitButton
            name="step"
            value="add"
            pending="Adding…"
          >{`Add ${counted(coaches.length, 'coach', 'coaches')}`}</SubmitButton>
        )}
      </div>
    </>
  );
}
