import { counted } from '@/writing/words';
import { type FormDocument, optionsOf, type Question } from '../model';
import { asksOf } from '../answers';
import { lookingBack } from '../pages';

/** One block of a form on paper: a part, or the part that looks back, with its questions. */
export type PaperPart = { title: string; lead?: string; questions: Question[] };

/** A form as it stands on paper: part by part, each question once on its side of "before the course". */
export function paperParts(document: FormDocument): PaperPart[] {
  return document.sections.flatMap((section) => {
    const back = section.questions.filter((question) => asksOf(question, 'then').length > 0);
    return [{ ...section }, ...(back.length > 0 ? [{ ...lookingBack, questions: back }] : [])];
  });
}

/** For whom a question is, in words; null when it is for everybody. */
export function onlyIf(document: FormDocument, { showIf }: Question): string | null {
  const other =
    showIf &&
    document.sections
      .flatMap((section) => section.questions)
      .find((question) => question.key === showIf.question);
  if (!showIf || !other) return null;
  const labels = optionsOf(other)
    .filter((option) => showIf.is.includes(option.key))
    .map((option) => option.label);
  return `Only if you answered ${(labels.length > 0 ? labels : showIf.is).join(' or ')} to “${other.label}”`;
}

/** A form as plain text: to read aloud, to send in a message, or for a reader that wants nothing but words. */
export function plainText(document: FormDocument): string {
  let number = 0;
  const parts = paperParts(document).map((part) => {
    const questions = part.questions.map((question) => {
      number += 1;
      return [`${number}. ${question.label}`, onlyIf(document, question), question.hint, answerLine(question)]
        .filter((line) => line)
        .join('\n');
    });
    return [part.title.toUpperCase(), part.lead, ...questions].filter((block) => block).join('\n\n');
  });
  return [
    document.title,
    `About ${counted(document.minutes, 'minute', 'minutes')}. Leave out any question that you would rather not answer.`,
    ...parts,
  ].join('\n\n\n');
}

function answerLine(question: Question): string {
  switch (question.kind) {
    case 'rating':
    case 'agree':
    case 'confidence':
      return `Give a mark from 1 (${question.low}) to 5 (${question.high}): ____`;
    case 'yes-no':
    case 'one':
      return optionsOf(question)
        .map((option) => `[ ] ${option.label}`)
        .join('\n');
    case 'many':
      return ['Tick as many as you like.', ...question.options.map((option) => `[ ] ${option.label}`)].join(
        '\n',
      );
    case 'text':
      return 'Your answer: ____';
    case 'story':
      return [
        'What happened: ____',
        'When: ____',
        'Who does it reach (yourself, your group, an organisation, several, the whole country): ____',
        'How could somebody else tell: ____',
      ].join('\n');
  }
}
