/** A mark from 1 to 5, with words for both ends. */
export type RatingQuestion = { kind: 'rating'; key: string; label: string; low: string; high: string };

/** An answer in the person's own words. */
export type TextQuestion = { kind: 'text'; key: string; label: string; hint?: string };

export type Question = RatingQuestion | TextQuestion;

export type Section = { title: string; lead?: string; questions: Question[] };

/** A published form: what was asked, word for word and in order. It never changes; a new wording is a new version. */
export type FormDocument = { title: string; minutes: number; sections: Section[] };

export type Mark = 1 | 2 | 3 | 4 | 5;
export const marks: readonly Mark[] = [1, 2, 3, 4, 5];

export type Answer = { mark: Mark } | { text: string };

/** By question key. A question left out is not in it. */
export type Answers = Record<string, Answer>;

export type AnswerProblem = { field: string; message: string };

/** The longest text that is kept, in characters as a reader counts them. */
export const longestText = 5_000;

export const questionsOf = (document: FormDocument): Question[] => document.sections.flatMap((s) => s.questions);

export const ratingsOf = (document: FormDocument): RatingQuestion[] =>
  questionsOf(document).filter((question) => question.kind === 'rating');

export const textsOf = (document: FormDocument): TextQuestion[] =>
  questionsOf(document).filter((question) => question.kind === 'text');

/** Reads what was sent for these questions: every question may be left out, none may be answered wrongly. */
export function readAnswers(
  questions: readonly Question[],
  sent: Record<string, string | undefined>,
): { answers: Answers; problems: AnswerProblem[] } {
  const answers: Answers = {};
  const problems: AnswerProblem[] = [];
  for (const question of questions) {
    const read = question.kind === 'rating' ? readMark(sent[question.key]) : readText(sent[question.key]);
    if (typeof read === 'string') problems.push({ field: question.key, message: read });
    else if (read) answers[question.key] = read;
  }
  return { answers, problems };
}

function readMark(sent: string | undefined): Answer | null | string {
  const typed = sent?.trim() ?? '';
  if (typed === '') return null;
  const mark = marks.find((known) => String(known) === typed);
  return mark ? { mark } : 'Choose a mark from 1 to 5, or leave this one out.';
}

function readText(sent: string | undefined): Answer | null | string {
  const text = (sent ?? '').replace(/\s+$/u, '');
  if (text === '') return null;
  const length = [...text].length;
  if (length <= longestText) return { text };
  return `This is ${length.toLocaleString('en-GB')} characters long. Up to ${longestText.toLocaleString('en-GB')} can be kept: please shorten it.`;
}

/** Answers as the form's inputs hold them. */
export function asTyped(answers: Answers): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [key, 'mark' in answer ? String(answer.mark) : answer.text]),
  );
}
