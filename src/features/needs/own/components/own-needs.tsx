import { writtenDay } from '@/calendar/written';
import { Radios } from '@/ui/choices';
import { ActionForm } from '@/ui/form';
import { FormDetails } from '@/ui/form-details';
import { Hidden } from '@/ui/hidden';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { changeOwnNeed, removeOwnNeed, reviewOwnNeed, sayOwnNeed } from '../actions';
import { kindOptions } from '../../components/need-forms';
import { Arranged } from '../../components/need-words';
import { namesDiagnosis } from '../../diagnoses';
import { isFor, kindWords, type Need, type Share, shares, verdicts, type Verdict } from '../../model';
import type { OwnPlace } from '../model';

type Days = OwnPlace['days'];
type Props = { place: OwnPlace; needs: readonly Need[]; over: Days };

/** What helps somebody take part in a course: what they said, what is arranged, how it was, and more to say. */
export function OwnNeeds({ place, needs, over }: Props) {
  const { slug, name } = place;
  return (
    <section aria-labelledby={slug} className="mb-12">
      <h2 id={slug} className="mb-3">
        {name}
      </h2>
      {needs.length === 0 && <p className="mb-4">You have said nothing yet.</p>}
      <ul>
        {needs.map((need) => (
          <OwnNeed
            key={need.id}
            place={place}
            need={need}
            over={over.filter(({ number }) => isFor(need, number))}
          />
        ))}
      </ul>
      <h3 className="mt-8 mb-3">Something that would help</h3>
      <SayNeed place={place} />
    </section>
  );
}

const shareOptions: Record<Share, string> = {
  nobody: 'Nothing',
  arranged: 'What is arranged for me',
  words: 'What is arranged for me, and my own words',
};

function SayNeed({ place: { cohortId, slug, participantId } }: Pick<Props, 'place'>) {
  return (
    <ActionForm action={sayOwnNeed} idPrefix={`say-${cohortId}-`}>
      <Hidden name="cohort" value={slug} />
      <SaidFields sits={participantId !== null} />
      <SubmitButton pending="Saving…">Save</SubmitButton>
    </ActionForm>
  );
}

/** What would help, in whose words, and who may know. */
function SaidFields({ sits }: { sits: boolean }) {
  return (
    <>
      <SelectField name="kind" label="What would help" options={kindOptions} empty="Choose what" />
      <TextArea
        name="words"
        label="In your own words"
        hint="You need not say why, or what it is called. Say what would help."
        rows={4}
        limit={2000}
      />
      {sits && (
        <Radios
          name="share"
          label="What may the coach of your table know?"
          hint="Those who run your course can read your words. Kitchen, venue and drivers learn what is arranged, not your words."
          defaultValue="nobody"
          options={shares.map((share) => ({ value: share, label: shareOptions[share] }))}
        />
      )}
    </>
  );
}

/** The same again: in other words, or with more or less for the coach to know. What is arranged stays. */
function ChangeOwn({ place: { slug, participantId }, need }: Pick<Props, 'place'> & { need: Need }) {
  const { id, version, kind, words, share } = need;
  return (
    <ActionForm
      action={changeOwnNeed}
      idPrefix={`change-${id}-`}
      values={{ kind, words, share }}
      className="mt-2"
    >
      <Hidden name="cohort" value={slug} />
      <Hidden name="need" value={id} />
      <Hidden name="version" value={String(version)} />
      <FormDetails summary={`Change: ${kindWords(kind)}`}>
        <SaidFields sits={participantId !== null} />
        <SubmitButton variant="quiet" pending="Saving…">
          Save the change
        </SubmitButton>
      </FormDetails>
    </ActionForm>
  );
}

const metWords: Record<Verdict, string> = { met: 'Yes', partly: 'Partly', not: 'No' };

type NeedProps = { place: OwnPlace; need: Need; over: Days };

function OwnNeed({ place, need, over }: NeedProps) {
  const cohort = place.slug;
  const { kind, words, owner, share } = need;
  return (
    <li className="border-b border-line py-4">
      <p className="font-semibold">{kindWords(kind)}</p>
      {words && <p className="whitespace-pre-wrap">“{words}”</p>}
      {namesDiagnosis(words) && (
        <p className="text-soft">
          You named a condition. That is fine. What helps you is all that we need to know.
        </p>
      )}
      <Arranged need={need} />
      <p className="text-soft">
        {owner ? `${owner.name} sees to it.` : 'Nobody sees to it yet.'}{' '}
        {share !== 'nobody' && 'The coach of your table knows.'}
      </p>
      {over.map((day) => (
        <OwnReview key={day.number} cohort={cohort} need={need} day={day} />
      ))}
      <ChangeOwn place={place} need={need} />
      <ActionForm action={removeOwnNeed} idPrefix={`drop-${need.id}-`} className="mt-2">
        <Hidden name="cohort" value={cohort} />
        <Hidden name="need" value={need.id} />
        <FormDetails summary={`I don’t need this any more: ${kindWords(kind)}`}>
          {owner && <p>{owner.name} calls off what was arranged.</p>}
          <SubmitButton variant="quiet" pending="Taking it back…">
            Take it back
          </SubmitButton>
        </FormDetails>
      </ActionForm>
    </li>
  );
}

/** Was it there on a day? What was said can be said anew. */
function OwnReview({ cohort, need, day }: { cohort: string; need: Need; day: Days[number] }) {
  // What others wrote for them is not what they said.
  const said = need.reviews.find((review) => review.day === day.number && review.own);
  const values: Record<string, string> = said ? { met: said.met, words: said.words } : {};
  return (
    <ActionForm
      action={reviewOwnNeed}
      idPrefix={`met-${need.id}-${day.number}-`}
      values={values}
      className="mt-4"
    >
      <Hidden name="cohort" value={cohort} />
      <Hidden name="need" value={need.id} />
      <Hidden name="reviewed" value={String(day.number)} />
      <FormDetails
        summary={
          said
            ? `Day ${day.number}: you said “${metWords[said.met].toLowerCase()}”`
            : `Day ${day.number}, ${writtenDay(day.date)}: was it there?`
        }
        open={!said}
      >
        <Radios
          name="met"
          label={`Was it there on day ${day.number}?`}
          options={verdicts.map((met) => ({ value: met, label: metWords[met] }))}
        />
        <TextArea
          name="words"
          label="In your own words"
          hint="You can leave it empty."
          rows={2}
          limit={2000}
        />
        <SubmitButton variant="quiet" pending="Saving…">
          Save
        </SubmitButton>
      </FormDetails>
    </ActionForm>
  );
}
