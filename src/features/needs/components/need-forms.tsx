import type { Day } from '@/features/cohorts/model';
import { Checkboxes, Radios } from '@/ui/choices';
import { DateField, TextField } from '@/ui/field';
import { ActionForm } from '@/ui/form';
import { FormDetails } from '@/ui/form-details';
import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { arrangeNeed, recordNeed, removeNeed, reviewNeed, takeOn } from '../actions';
import {
  isNotMet,
  kindWords,
  type Need,
  needKinds,
  shares,
  sharesMore,
  shareWords,
  usualFeature,
  verdicts,
  verdictWords,
} from '../model';
import { features, featureWords } from '../table-features';

/** Where a form of the needs comes back to. */
export type Back = { cohort: string; participant?: string; day?: number };

function Here({ back: { cohort, participant, day } }: { back: Back }) {
  return (
    <>
      <Hidden name="cohort" value={cohort} />
      <Hidden name="back" value={participant ? 'person' : 'day'} />
      {participant && <Hidden name="participant" value={participant} />}
      {day !== undefined && <Hidden name="day" value={String(day)} />}
    </>
  );
}

export const kindOptions = needKinds.map((kind) => ({ value: kind, label: kindWords(kind) }));
const hint = 'What would help, not what it is called. Their own words are best.';

/** Records a need of somebody, or of one of some people. */
export function RecordNeed({
  back,
  people,
}: {
  back: Back;
  people: readonly { whose: string; name: string }[];
}) {
  const [only] = people;
  return (
    <ActionForm action={recordNeed} idPrefix="new-need-">
      <Here back={back} />
      {only && people.length === 1 ? (
        <Hidden name="whose" value={only.whose} />
      ) : (
        <SelectField
          name="whose"
          label="Who"
          options={people.map(({ whose, name }) => ({ value: whose, label: name }))}
          empty="Choose somebody"
        />
      )}
      <SaidFields />
      <SubmitButton pending="Saving…">Record the need</SubmitButton>
    </ActionForm>
  );
}

/** What somebody said, as staff wrote it down. */
function SaidFields() {
  return (
    <>
      <SelectField name="kind" label="What would help" options={kindOptions} empty="Choose what" />
      <TextArea name="words" label="In their own words" hint={hint} limit={2000} rows={3} />
    </>
  );
}

type Props = { back: Back; need: Need };

/** One press: whoever presses sees to it. */
export function TakeOn({ back, need }: Props) {
  return (
    <ActionForm action={takeOn} idPrefix={`take-${need.id}-`}>
      <Here back={back} />
      <Hidden name="need" value={need.id} />
      <SubmitButton variant="quiet" pending="Saving…">
        I see to it{' '}
        <span className="sr-only">
          : {kindWords(need.kind)}, {need.whose.name}
        </span>
      </SubmitButton>
    </ActionForm>
  );
}

type ArrangeProps = Props & {
  days: readonly Day[];
  owners: readonly { personId: string; name: string }[];
};

/** What is arranged, who sees to it, when and what it costs, and what the coach may know. */
export function Arrange({ back, need, days, owners }: ArrangeProps) {
  return (
    <ActionForm action={arrangeNeed} idPrefix={`arrange-${need.id}-`} values={valuesOf(need)}>
      <FormDetails summary={`Arrange: ${kindWords(need.kind)}, ${need.whose.name}`}>
        <Here back={back} />
        <Hidden name="need" value={need.id} />
        <Hidden name="version" value={String(need.version)} />
        {!need.saidOwn && <SaidFields />}
        <TextField
          name="adjustment"
          label="What is arranged"
          hint="Such as: two BSL interpreters are booked."
        />
        <SelectField
          name="feature"
          label="A table that is"
          hint={usualHint(need)}
          options={features.map((feature) => ({ value: feature, label: featureWords[feature] }))}
          empty="It isn’t a matter of the table"
        />
        <SelectField
          name="owner"
          label="Who sees to it"
          options={owners.map(({ personId, name }) => ({ value: personId, label: name }))}
          empty="Nobody yet"
        />
        <Checkboxes
          name="days"
          label="For which days"
          hint="None ticked: all of them."
          options={days.map(({ number }) => ({ value: String(number), label: `Day ${number}` }))}
        />
        <DateField name="dueOn" label="Arranged by" />
        <TextField name="pence" label="What it costs, in pounds" width="short" />
        <Sharing need={need} />
        <SubmitButton pending="Saving…">Save</SubmitButton>
      </FormDetails>
    </ActionForm>
  );
}

const usualHint = (need: Need): string | undefined => {
  const feature = usualFeature[need.kind];
  if (!feature) return undefined;
  const usual = `Usual for this: ${featureWords[feature].toLowerCase()}. The seating goes by it.`;
  return isNotMet(need) && !need.feature ? `It was not met: would another table help? ${usual}` : usual;
};

function Sharing({ need }: Pick<Props, 'need'>) {
  const most = need.saidOwn ? need.share : 'words';
  return (
    <>
      <Radios
        name="share"
        label="What the coach of their table may know"
        hint={
          need.saidOwn
            ? 'They said this themselves: only they can let more be known.'
            : 'Only what the person has agreed to.'
        }
        options={shares
          .filter((share) => !sharesMore(share, most))
          .map((share) => ({ value: share, label: shareWords[share] }))}
      />
      <TextField name="agreed" label="How they agreed" hint="Such as: on the phone, 3 November." />
    </>
  );
}

const valuesOf = (need: Need) => ({
  kind: need.kind,
  words: need.words,
  adjustment: need.adjustment,
  feature: need.feature ?? '',
  owner: need.owner?.personId ?? '',
  days: need.days.map(String),
  dueOn: need.dueOn ?? '',
  pence: need.pence === null ? '' : (need.pence / 100).toFixed(2),
  share: need.share,
  agreed: need.agreed,
});

/** How it was on a day, written for them. */
export function Review({ back, need, days }: Props & { days: readonly Day[] }) {
  if (days.length === 0) return null;
  return (
    <ActionForm action={reviewNeed} idPrefix={`review-${need.id}-`}>
      <FormDetails summary={`How it was: ${kindWords(need.kind)}, ${need.whose.name}`}>
        <Here back={back} />
        <Hidden name="need" value={need.id} />
        <SelectField
          name="reviewed"
          label="Which day"
          options={days.map(({ number }) => ({ value: String(number), label: `Day ${number}` }))}
          defaultValue={String(days.at(-1)?.number)}
        />
        <Radios
          name="met"
          label="By their own word, it was"
          options={verdicts.map((met) => ({ value: met, label: verdictWords[met] }))}
        />
        <TextArea name="words" label="In their own words" rows={2} limit={2000} />
        <SubmitButton pending="Saving…">Save how it was</SubmitButton>
      </FormDetails>
    </ActionForm>
  );
}

/** It isn't one any more; or what was arranged for one that was taken back is called off. */
export function RemoveNeed({ back, need }: Props) {
  return (
    <ActionForm action={removeNeed} idPrefix={`remove-${need.id}-`}>
      <Here back={back} />
      <Hidden name="need" value={need.id} />
      <FormDetails
        summary={`${need.endedAt ? 'Called off' : 'Remove'}: ${kindWords(need.kind)}, ${need.whose.name}`}
      >
        <p>
          {need.endedAt
            ? 'They have taken it back. Press once nothing that was arranged comes or is billed.'
            : 'It goes from all lists. Call off what is arranged first. This can’t be undone.'}
        </p>
        <SubmitButton variant="quiet" pending="Saving…">
          {need.endedAt ? 'It is called off' : 'Remove the need'}
        </SubmitButton>
      </FormDetails>
    </ActionForm>
  );
}
