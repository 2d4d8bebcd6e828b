import { Radios } from '@/ui/choices';
import { Details } from '@/ui/details';
import { ActionForm } from '@/ui/form';
import { Hidden } from '@/ui/hidden';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { passOn, score } from '../actions';
import {
  characteristics,
  characteristicWords,
  marks,
  markWords,
  type ToAssess,
  whyPassedOn,
  whyPassedOnWords,
} from '../model';

const markOptions = marks.map((mark) => ({ value: String(mark), label: `${mark}: ${markWords[mark]}` }));

/** Seven marks with the guide, saved as they are given. */
export function ScoreForm({ application }: { application: ToAssess }) {
  const { id, note } = application;
  const given = Object.fromEntries(
    Object.entries(application.marks).map(([key, mark]) => [key, String(mark)]),
  );
  return (
    <ActionForm action={score} values={{ ...given, note }}>
      <Hidden name="assessment" value={id} />
      {characteristics.map((one) => (
        <Radios
          key={one}
          name={one}
          label={characteristicWords[one].name}
          hint={characteristicWords[one].lookFor}
          options={markOptions}
        />
      ))}
      <TextArea
        name="note"
        label="A note, if you like"
        hint="Whoever runs the course reads it, and the other assessor once you are both done."
        limit={2000}
      />
      <div className="flex flex-wrap gap-4">
        <SubmitButton name="act" value="save" variant="quiet" pending="Saving…">
          Save and go on later
        </SubmitButton>
        <SubmitButton name="act" value="finish" pending="Saving…">
          I am done with this one
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** For an assessor who knows who it is: it goes to another one. */
export function PassOn({ id }: { id: string }) {
  return (
    <ActionForm action={passOn} idPrefix="pass-">
      <Hidden name="assessment" value={id} />
      <Radios
        name="why"
        label="Why should somebody else score it?"
        options={whyPassedOn.map((one) => ({ value: one, label: whyPassedOnWords[one] }))}
      />
      <SubmitButton variant="quiet" pending="Handing on…">
        Give it to another assessor
      </SubmitButton>
    </ActionForm>
  );
}

/** The text stays closed until it is opened: somebody may know from the first line who wrote it. */
export function Evidence({
  application,
}: {
  application: Pick<ToAssess, 'evidence' | 'experience' | 'roles'>;
}) {
  const { evidence, experience, roles } = application;
  return (
    <Details summary="Open what they wrote">
      <dl className="mb-6">
        {[
          { question: 'Experience', answer: experience },
          { question: 'Roles that they hold now', answer: roles },
          ...evidence,
        ].map(({ question, answer }) => (
          <div key={question} className="keep mb-4">
            <dt className="font-semibold">{question}</dt>
            <dd className="max-w-2xl whitespace-pre-line">{answer || 'Nothing was written.'}</dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}
