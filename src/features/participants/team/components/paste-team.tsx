'use client';

import { useContext } from 'react';
import { ActionForm } from '@/ui/form';
import { FormDetails } from '@/ui/form-details';
import { FormContext } from '@/ui/form-context';
import { asList, asText } from '@/ui/form-state';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { anyOf, counted } from '@/writing/words';
import { pasteTeam } from '../actions';
import { contributorParts } from '../model';

type Kind = 'coach' | 'contributor';

const words = {
  coach: {
    summary: 'Paste several table coaches',
    label: 'Coaches, one a line',
    hint: 'Name, email address, and where they work, with commas between them. Or copy these columns from a spreadsheet.',
    counted: (count: number) => counted(count, 'coach', 'coaches'),
  },
  contributor: {
    summary: 'Paste several contributors',
    label: 'Contributors, one a line',
    hint: `Name, email address, what they come as (${anyOf(contributorParts)}), and where they work, with commas between them. Or copy these columns from a spreadsheet.`,
    counted: (count: number) => counted(count, 'contributor', 'contributors'),
  },
} as const;

/** Many coaches or contributors at once, a line each: looked at before they count. */
export function PasteTeam({ cohort, kind }: { cohort: string; kind: Kind }) {
  return (
    <ActionForm action={pasteTeam} idPrefix={`pasted-${kind}-`}>
      <Hidden name="cohort" value={cohort} />
      <Hidden name="kind" value={kind} />
      <FormDetails summary={words[kind].summary}>
        <Inside kind={kind} />
      </FormDetails>
    </ActionForm>
  );
}

function Inside({ kind }: { kind: Kind }) {
  const { values } = useContext(FormContext);
  const members = asList(values.members);
  const ready = asText(values.ready);
  return (
    <>
      <TextArea name="text" label={words[kind].label} hint={words[kind].hint} rows={6} />
      <Hidden name="lookedAt" value={ready} />
      {members.length > 0 && (
        <section aria-label="Who would be added" className="mb-6">
          <h3 className="mb-1">Who would be added</h3>
          <ul>
            {members.map((member) => (
              <li key={member}>{member}</li>
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
          >{`Add ${words[kind].counted(members.length)}`}</SubmitButton>
        )}
      </div>
    </>
  );
}
