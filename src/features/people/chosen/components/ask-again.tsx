import type { PersonLine } from '../../list/model';
import { Radios } from '@/ui/choices';
import { ActionForm } from '@/ui/form';
import { FormDetails } from '@/ui/form-details';
import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { counted } from '@/writing/words';
import { askAgain } from '../actions';
import { helpersOf } from '../model';

type Props = {
  chosen: string;
  lines: readonly PersonLine[];
  cohorts: readonly { slug: string; name: string }[];
};

/** Asks those who helped before to help in another cohort. */
export function AskAgain({ chosen, lines, cohorts }: Props) {
  const [coaches, contributors] = [helpersOf(lines, 'coach'), helpersOf(lines, 'contributor')];
  const offered = [
    ...(coaches.length > 0
      ? [{ value: 'coach', label: counted(coaches.length, 'table coach', 'table coaches') }]
      : []),
    ...(contributors.length > 0
      ? [{ value: 'contributor', label: counted(contributors.length, 'contributor', 'contributors') }]
      : []),
  ];
  if (offered.length === 0) return null;
  return (
    <ActionForm action={askAgain} idPrefix="again-">
      <Hidden name="chosen" value={chosen} />
      <FormDetails summary="Add them to another cohort’s team">
        <p className="mb-4">
          Those who coached or contributed join as what they were. Each is told by mail that they are on the
          team. Who is on it already hears nothing.
        </p>
        <Radios name="kind" label="Whom of them" options={offered} />
        <SelectField
          name="cohort"
          label="To the team of"
          empty="Choose a cohort"
          options={cohorts.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <SubmitButton variant="quiet" pending="Adding…">
          Add them to the team
        </SubmitButton>
      </FormDetails>
    </ActionForm>
  );
}
