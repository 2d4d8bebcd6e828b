import type { ReactNode } from 'react';
import { type Ask, storyKinds, storyReaches } from '../../answers';
import type { Say } from '@/languages/say';
import { choicesOf, storyKindWords, storyReachWords } from '../in-words';
import { longestText } from '../../model';
import { Checkboxes, Radios } from '@/ui/choices';
import { TextField } from '@/ui/field';
import { RatingScale } from '@/ui/rating-scale';
import { TextArea } from '@/ui/text-area';

/** The inputs of one question, or of one half of it. */
function AskInput({ say, ask: { key, question } }: { say: Say; ask: Ask }) {
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
          leaveOut={{ label: say('answer.leaveOut') }}
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
            options={[...choicesOf(say, question).map(toOption), leftOut(say)]}
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
      return <StoryInput say={say} name={key} label={label} hint={hint} />;
  }
}

const toOption = ({ key, label }: { key: string; label: string }) => ({ value: key, label });

function Apart({ children }: { children: ReactNode }) {
  return <div className="border-t border-line pt-6">{children}</div>;
}

const leftOut = (say: Say) => ({ value: '', label: say('answer.leaveOut') });

/** A story: what happened, and four things about it that can each be left out. */
function StoryInput({ say, name, label, hint }: { say: Say; name: string; label: string; hint?: string }) {
  return (
    <Apart>
      <TextArea name={`${name}.text`} label={label} hint={hint} rows={6} limit={longestText} large />
      <Radios
        name={`${name}.kind`}
        label={say('story.kind')}
        options={[...storyKinds.map((value) => ({ value, label: say(storyKindWords[value]) })), leftOut(say)]}
      />
      <Radios
        name={`${name}.reach`}
        label={say('story.reach')}
        options={[
          ...storyReaches.map((value) => ({ value, label: say(storyReachWords[value]) })),
          leftOut(say),
        ]}
      />
      <TextField
        name={`${name}.when`}
        label={say('story.when')}
        hint={say('story.when.hint')}
        width="medium"
      />
      <TextArea
        name={`${name}.evidence`}
        label={say('story.evidence')}
        hint={say('story.evidence.hint')}
        rows={3}
      />
    </Apart>
  );
}

/** The inputs of some of a form’s questions, in order. They take their values and messages from the form around them. */
export function Questions({ say, asks }: { say: Say; asks: readonly Ask[] }) {
  return asks.map((ask) => <AskInput key={ask.key} say={say} ask={ask} />);
}
