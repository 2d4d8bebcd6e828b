import { londonDate } from '@/calendar/london';
import { DateField, NumberField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { recruit } from '../actions';
import { firstWords, lastDay, type Recruitment } from '../model';

type Props = {
  cohort: string;
  recruitment: Recruitment | null;
  /** What can be asked; the one that is asked now among them. */
  forms: readonly { id: string; label: string }[];
};

/** When people can apply, what they are asked, and what the page says to them. */
export function RecruitingForm({ cohort, recruitment, forms }: Props) {
  return (
    <ActionForm action={recruit} values={valuesOf(recruitment)} className="space-y-6">
      <Hidden name="cohort" value={cohort} />
      <Hidden name="version" value={String(recruitment?.version ?? 0)} />
      <DateField name="opensOn" label="People can apply from" hint="Left empty, nobody can apply yet." />
      <DateField
        name="closesOn"
        label="Last day to apply"
        hint="Left empty, it stays open until you close it."
      />
      <NumberField
        name="most"
        label="Close it once so many are in"
        hint="So that nobody writes for half an hour in vain. You may leave it empty."
      />
      <SelectField
        name="formVersion"
        label="What you ask"
        hint="Who they are, how to reach them, and their roles and experience is asked before it."
        empty="Application (comes with Roundtable)"
        options={forms.map(({ id, label }) => ({ value: id, label }))}
      />
      <TextArea name="about" label="What it is" rows={5} limit={2_000} />
      <TextArea name="forWhom" label="Who it is for" rows={3} limit={1_000} />
      <TextArea name="paidFor" label="What is paid for" rows={3} limit={1_000} />
      <SubmitButton pending="Saving…">Save</SubmitButton>
    </ActionForm>
  );
}

function valuesOf(recruitment: Recruitment | null) {
  if (!recruitment) return firstWords;
  const { formVersionId, opensAt, most, about, forWhom, paidFor } = recruitment;
  const last = lastDay(recruitment);
  return {
    formVersion: formVersionId,
    opensOn: opensAt ? londonDate(opensAt) : '',
    closesOn: last ? londonDate(last) : '',
    most: most === null ? '' : String(most),
    about,
    forWhom,
    paidFor,
  };
}
