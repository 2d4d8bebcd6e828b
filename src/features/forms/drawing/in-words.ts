import type { Say, SentenceKey } from '@/languages/say';
import type { Answer, Story, storyKinds, storyReaches } from '../answers';
import { kinds } from '../kinds';
import { type Option, optionsOf, type Question } from '../model';

const always = { yes: 'answer.yes', no: 'answer.no', 'not-sure': 'answer.notSure' } as const;

/** What can be chosen: the form’s own words, or those of the interface. */
export const choicesOf = (say: Say, question: Question): readonly Option[] =>
  question.kind === 'yes-no'
    ? kinds['yes-no'].always.map(({ key }) => ({ key, label: say(always[key]) }))
    : optionsOf(question);

/** What the kinds of a story are called. */
export const storyKindWords = {
  'new role': 'story.kind.newRole',
  'new sector': 'story.kind.newSector',
  'learning spread': 'story.kind.learningSpread',
  'guideline or policy changed': 'story.kind.guideline',
  'service improved': 'story.kind.service',
  confidence: 'story.kind.confidence',
  other: 'story.kind.other',
} as const satisfies Record<(typeof storyKinds)[number], SentenceKey>;

/** What the reaches of a story are called. */
export const storyReachWords = {
  own: 'story.reach.own',
  team: 'story.reach.team',
  organisation: 'story.reach.organisation',
  system: 'story.reach.system',
  national: 'story.reach.national',
} as const satisfies Record<(typeof storyReaches)[number], SentenceKey>;

/** An answer as the person who gave it reads it again. */
export function inWordsOf(say: Say, question: Question, answer: Answer): string {
  if ('mark' in answer) return say('check.mark', { mark: say.number(answer.mark) });
  if ('text' in answer) return answer.text;
  if ('story' in answer) return storyInWords(say, answer.story);
  const chosen = 'choice' in answer ? [answer.choice] : answer.choices;
  return choicesOf(say, question)
    .filter(({ key }) => chosen.includes(key))
    .map(({ label }) => label)
    .join(', ');
}

function storyInWords(say: Say, { text, kind, reach, when, evidence }: Story): string {
  const named = Object.entries({ ...storyKindWords, ...storyReachWords })
    .filter(([word]) => word === kind || word === reach)
    .map(([, key]) => say(key));
  return [text, ...named, when, evidence].filter((part) => part !== '').join('\n');
}
