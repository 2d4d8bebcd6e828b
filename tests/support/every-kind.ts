import type { QuestionKind } from '@/features/forms/kinds';
import type { FormDocument, QuestionOf } from '@/features/forms/model';

const ends = { low: 'Not at all', high: 'Very much' };
const options = [
  { key: 'time', label: 'Time to read' },
  { key: 'role', label: 'A new role' },
];

const questions: { [Kind in QuestionKind]: QuestionOf<Kind> } = {
  rating: { kind: 'rating', key: 'how-helpful', label: 'How helpful was it?', ...ends },
  agree: { kind: 'agree', key: 'was-heard', label: 'I was heard', ...ends },
  'yes-no': { kind: 'yes-no', key: 'come-again', label: 'Would you come again?' },
  one: { kind: 'one', key: 'most-needed', label: 'What do you need most?', options },
  many: { kind: 'many', key: 'also-needed', label: 'What else do you need?', options },
  text: { kind: 'text', key: 'own-words', label: 'Anything else?' },
  confidence: { kind: 'confidence', key: 'speak-up', label: 'I can speak up', ...ends },
  story: { kind: 'story', key: 'what-changed', label: 'What changed?' },
};

/** A form with one question of each kind. */
export const everyKind: FormDocument = {
  title: 'One of each kind',
  minutes: 3,
  sections: [{ title: 'One of each kind', questions: Object.values(questions) }],
};
