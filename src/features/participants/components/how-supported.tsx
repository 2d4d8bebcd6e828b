import type { Day } from '@/features/cohorts/model';
import { Checkboxes, Radios } from '@/ui/choices';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { sayHowSupported } from '../actions';
import { type Participant, partWords, supporterParts } from '../model';

type Props = { cohort: string; days: readonly Day[]; participant: Participant };

/** What somebody's supporter comes as, and when. */
export function HowSupported({ cohort, days, participant: { id, supporter, comes } }: Props) {
  if (!comes) return null;
  const values = { part: comes.part, days: comes.days.map(String) };
  return (
    <section aria-labelledby="supporter">
      <h2 id="supporter" className="mt-12 mb-3">
        {supporter} comes with them
      </h2>
      <ActionForm action={sayHowSupported} idPrefix="supporter-" values={values}>
        <Hidden name="cohort" value={cohort} />
        <Hidden name="participant" value={id} />
        <Radios
          name="part"
          label={`${supporter} comes as`}
          options={supporterParts.map((part) => ({ value: part, label: partWords[part] }))}
        />
        <Checkboxes
          name="days"
          label="On which days"
          hint="None ticked: all of them. They take a seat beside them, and no place."
          options={days.map(({ number }) => ({ value: String(number), label: `Day ${number}` }))}
        />
        <SubmitButton variant="quiet" pending="Saving…">
          Save how they come
        </SubmitButton>
      </ActionForm>
    </section>
  );
}
