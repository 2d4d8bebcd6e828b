import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { setCriteria } from '../actions';
import { type Criterion, readyCriteria } from '../model';

/** What the programme asks of everybody, one a line. Where there is none yet, some that are ready stand there. */
export function Criteria({ cohort, criteria }: { cohort: string; criteria: readonly Criterion[] }) {
  const words = criteria.length > 0 ? criteria.map((one) => one.words) : readyCriteria;
  return (
    <ActionForm action={setCriteria} values={{ words: words.join('\n') }}>
      <Hidden name="cohort" value={cohort} />
      {criteria.length === 0 && (
        <p className="mb-4">None is set yet. These are ready: change them as you like, then save.</p>
      )}
      <TextArea
        name="words"
        label="What everybody who gets a place has to meet"
        hint="One a line. All cohorts of the programme share them. Where you change the words of one, what was said of it is lost."
        rows={8}
      />
      <SubmitButton pending="Saving…">Save</SubmitButton>
    </ActionForm>
  );
}
