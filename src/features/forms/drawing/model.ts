import { type Say, speaking } from '@/languages/say';
import type { FormDocument, Question } from '../model';
import { asksOf } from '../answers';
import { choicesOf } from './in-words';

/** One block of a form on paper: a part, or the part that looks back, with its questions. */
export type PaperPart = { title: string; lead?: string; questions: Question[] };

/** A form as it stands on paper: part by part, each question once on its side of "before the course". */
export function paperParts(document: FormDocument, say: Say): PaperPart[] {
  const lookingBack = { title: say('back.title'), lead: say('back.lead') };
  return document.sections.flatMap((section) => {
    const back = section.questions.filter((question) => asksOf(question, 'then').length > 0);
    return [{ ...section }, ...(back.length > 0 ? [{ ...lookingBack, questions: back }] : [])];
  });
}

/** For whom a question is, in words; null when it is for everybody. */
export function onlyIf(document: FormDocument, { showIf }: Question, say: Say): string | null {
  const other =
    showIf &&
    document.sections
      .flatMap((section) => section.questions)
      .find((question) => question.key === showIf.question);
  if (!showIf || !other) return null;
  const labels = choicesOf(say, other)
    .filter((option) => showIf.is.includes(option.key))
    .map((option) => option.label);
  return say('paper.onlyIf', {
    answers: say.anyOf(labels.length > 0 ? labels : showIf.is),
    question: other.label,
  });
}

/** A form as plain text: to read aloud, to send in a message, or for a reader that wants nothing but words. */
export function plainText(document: FormDocument, say: Say = speaking('en')): string {
  let number = 0;
  const parts = paperParts(document, say).map((part) => {
    const questions = part.questions.map((question) => {
      number += 1;
      return [
        `${number}. ${question.label}`,
        onlyIf(document, question, say),
        question.hint,
        answerLine(question, say),
      ]
        .filter((line) => line)
        .join('\n');
    });
    return [part.title.toUpperCase(), part.lead, ...questions].filter((block) => block).join('\n\n');
  });
  return [document.title, say('paper.takes', { n: document.minutes }), ...parts].join('\n\n\n');
}

function answerLine(question: Question, say: Say): string {
  const boxes = choicesOf(say, question).map((option) => `[ ] ${option.label}`);
  switch (question.kind) {
    case 'rating':
    case 'agree':
    case 'confidence':
      return say('plain.mark', { low: question.low, high: question.high });
    case 'yes-no':
    case 'one':
      return boxes.join('\n');
    case 'many':
      return [say('plain.many'), ...boxes].join('\n');
    case 'text':
      return say('plain.text');
    case 'story':
      return [
        say('plain.story.what'),
        say('plain.story.when'),
        say('plain.story.reach'),
        say('plain.story.evidence'),
      ].join('\n');
  }
}
