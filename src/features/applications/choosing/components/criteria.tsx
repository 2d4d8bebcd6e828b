import { TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { setCriteria } from '../actions';
import { type Criterion, readyCriteria } from '../model';

type Props = { cohort: string; criteria: readonly Criterion[]; mayChange: boolean };

/** What the programme asks of everybody. Where there is nothing yet, some that are ready stand there. */
export function Criteria({ cohort, criteria, mayChange }: Props) {
  if (!mayChange) return <CriteriaRead criteria={criteria} />;
  const words = criteria.map((one): [string, string] => [nameOf(one), one.words]);
  const added = criteria.length > 0 ? '' : readyCriteria.join('\n');
  return (
    <ActionForm action={setCriteria} values={{ ...Object.fromEntries(words), added }}>
      <Hidden name="cohort" value={cohort} />
      <p className="mb-4 max-w-2xl">
        All cohorts of the programme share these. Where you change the words of one, what was said of it
        stays. Empty one that is asked no more.
      </p>
      {criteria.map((one, index) => (
        <TextField key={one.id} name={nameOf(one)} label={`Criterion ${index + 1}`} />
      ))}
      <TextArea
        name="added"
        label="New criteria"
        hint={
          criteria.length > 0
            ? 'One a line.'
            : 'One a line. These are ready: change them as you like, then save.'
        }
        rows={6}
      />
      <SubmitButton pending="Saving…">Save</SubmitButton>
    </ActionForm>
  );
}

const nameOf = ({ id }: Criterion): string => `words-${id}`;

/** For who runs one cohort of the programme, and changes nothing for the others. */
function CriteriaRead({ criteria }: { criteria: readonly Criterion[] }) {
  if (criteria.length === 0) return <p>None is set. Whoever runs the programme can add some.</p>;
  return (
    <>
      <ul className="mb-4">
        {criteria.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
      <p>Whoever runs the programme can change them, for all its cohorts.</p>
    </>
  );
}
