import type { ReactNode } from 'react';
import { type Ask, storyKinds, storyReaches } from '../../answers';
import { longestText, optionsOf } from '../../model';
import { Checkboxes, Radios } from '@/ui/choices';
import { TextField } from '@/ui/field';
import { RatingScale } from '@/ui/rating-scale';
import { TextArea } from '@/ui/text-area';

const leaveOut = { label: 'Leave this one out' };

/** The inputs of one question, or of one half of it. */
function AskInput({ ask: { key, question } }: { ask: Ask }) {
  const { label, hint } = question;
  switch (question.kind) {
    case 'rating':
    case 'agree':
    case 'confidence':
      return (
        <RatingScale
          name={key}
          label={label}
          hint={hint}
          ends={{ low: question.low, high: question.high }}
          leaveOut={leaveOut}
        />
      );
    case 'yes-no':
    case 'one':
      return (
        <Apart>
          <Radios
            name={key}
            label={label}
            hint={hint}
            large
            options={[...optionsOf(question).map(toOption), { value: '', label: leaveOut.label }]}
          />
        </Apart>
      );
    case 'many':
      return (
        <Apart>
          <Checkboxes name={key} label={label} hint={hint} large options={question.options.map(toOption)} />
        </Apart>
      );
    case 'text':
      return (
        <Apart>
          <TextArea name={key} label={label} hint={hint} rows={5} limit={longestText} large />
        </Apart>
      );
    case 'story':
      return <StoryInput name={key} label={label} hint={hint} />;
  }
}

const toOption = ({ key, label }: { key: string; label: string }) => ({ value: key, label });

function Apart({ children }: { children: ReactNode }) {
  return <div className="border-t border-line pt-6">{children}</div>;
}

const choices = (words: readonly string[]) => [
  ...words.map((word) => ({ value: word, label: word.replace(/^./, (letter) => letter.toUpperCase()) })),
  { value: '', label: leaveOut.label },
];
const reachLabels: Record<(typeof storyReaches)[number], string> = {
  own: 'Myself',
  team: 'My group or team',
  organisation: 'An organisation',
  system: 'Several organisations',
  national: 'The whole country',
};

const reaches = [
  ...storyReaches.map((value) => ({ value, label: reachLabels[value] })),
  { value: '', label: leaveOut.label },
];

/** A story: what happened, and four things about it that can each be left out. */
function StoryInput({ name, label, hint }: { name: string; label: string; hint?: string }) {
  return (
    <Apart>
      <TextArea name={`${name}.text`} label={label} hint={hint} rows={6} limit={longestText} large />
      <Radios name={`${name}.kind`} label="What kind of change is it?" options={choices(storyKinds)} />
      <Radios name={`${name}.reach`} label="Who does it reach?" options={reaches} />
      <TextField
        name={`${name}.when`}
        label="When was it?"
        hint="A month is enough, such as March"
        width="medium"
      />
      <TextArea
        name={`${name}.evidence`}
        label="How could somebody else tell?"
        hint="A letter, minutes, a new leaflet, or who was there."
        rows={3}
      />
    </Apart>
  );
}

/** The inputs of some of a form’s questions, in order. They take their values and messages from the form around them. */
export function Questions({ asks }: { asks: readonly Ask[] }) {
  return asks.map((ask) => <AskInput key={ask.key} ask={ask} />);
}
