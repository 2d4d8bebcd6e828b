import { counted } from '@/writing/words';
import { type FormDocument, type Option, optionsOf, type Question, questionsOf, type ShowIf } from '../model';

/** Whether answers to this question can be set beside those to the version before. */
export type Comparable = 'yes' | 'with care' | 'no' | 'new';

export type ComparedQuestion = {
  key: string;
  label: string;
  comparable: Comparable;
  /** What is different, each in a sentence. */ changes: string[];
};

/** What is different between two versions of a form. */
export type Comparison = {
  /** Differences in the form as a whole: its title, its parts, its languages. */
  whole: string[];
  questions: ComparedQuestion[];
  removed: { key: string; label: string }[];
};

/** What `after` changes of `before`, and which of its questions can be compared with earlier answers. */
export function compareForms(before: FormDocument, after: FormDocument): Comparison {
  const earlier = new Map(questionsOf(before).map((question) => [question.key, question]));
  const moved = movedKeys(before, after);
  const questions = questionsOf(after).map((question): ComparedQuestion => {
    const old = earlier.get(question.key);
    const { key, label } = question;
    if (!old) return { key, label, comparable: 'new', changes: ['It was not asked before.'] };
    const { comparable, changes } = compareQuestions(old, question);
    return {
      key,
      label,
      comparable,
      changes: [...changes, ...(moved.has(key) ? ['It stands in another place.'] : [])],
    };
  });
  const kept = new Set(questions.map((question) => question.key));
  const removed = questionsOf(before)
    .filter((question) => !kept.has(question.key))
    .map(({ key, label }) => ({ key, label }));
  return { whole: wholeChanges(before, after), questions, removed };
}

/** Whether a comparison found anything at all. */
export const differs = ({ whole, questions, removed }: Comparison): boolean =>
  whole.length > 0 || removed.length > 0 || questions.some((question) => question.changes.length > 0);

type Finding = { comparable: Exclude<Comparable, 'yes' | 'new'> | null; change: string };

function compareQuestions(before: Question, after: Question): { comparable: Comparable; changes: string[] } {
  if (before.kind !== after.kind) return { comparable: 'no', changes: ['It is answered in another way.'] };
  const findings = [
    words(before, after),
    hint(before, after),
    ends(before, after),
    ...options(optionsOf(before), optionsOf(after)),
    condition(before.showIf, after.showIf),
  ].flatMap((finding) => finding ?? []);
  const found = findings.map((finding) => finding.comparable);
  const comparable = found.includes('no') ? 'no' : found.includes('with care') ? 'with care' : 'yes';
  return { comparable, changes: findings.map((finding) => finding.change) };
}

const words = (before: Question, after: Question): Finding | null =>
  before.label === after.label
    ? null
    : { comparable: 'with care', change: `Its words were “${before.label}”.` };

function hint({ hint: before = '' }: Question, { hint: after = '' }: Question): Finding | null {
  if (before === after) return null;
  return { comparable: null, change: before === '' ? 'It has a hint now.' : `Its hint was “${before}”.` };
}

function ends(before: Question, after: Question): Finding | null {
  if (!('low' in before) || !('low' in after) || (before.low === after.low && before.high === after.high))
    return null;
  if (before.low === after.high && before.high === after.low)
    return { comparable: 'no', change: 'Its two ends changed places.' };
  return { comparable: 'with care', change: `Its ends were “${before.low}” and “${before.high}”.` };
}

function options(before: readonly Option[], after: readonly Option[]): Finding[] {
  const without = (list: readonly Option[], others: readonly Option[]) =>
    list.filter((option) => !others.some((other) => other.key === option.key));
  const quoted = (list: readonly Option[]) => list.map((option) => `“${option.label}”`).join(', ');
  const added = without(after, before);
  const gone = without(before, after);
  const both = (list: readonly Option[], others: readonly Option[]) =>
    list.filter((option) => others.some((other) => other.key === option.key)).map((option) => option.key);
  const reworded = before.filter((option) =>
    after.some((other) => other.key === option.key && other.label !== option.label),
  );
  return [
    ...(added.length > 0
      ? [{ comparable: 'no' as const, change: `Answers were added: ${quoted(added)}.` }]
      : []),
    ...(gone.length > 0
      ? [{ comparable: 'no' as const, change: `Answers were taken away: ${quoted(gone)}.` }]
      : []),
    ...(both(before, after).join() === both(after, before).join()
      ? []
      : [{ comparable: 'no' as const, change: 'Its answers stand in another order.' }]),
    ...(reworded.length > 0
      ? [{ comparable: 'with care' as const, change: `Answers were worded ${quoted(reworded)}.` }]
      : []),
  ];
}

function condition(before: ShowIf | undefined, after: ShowIf | undefined): Finding | null {
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  return { comparable: 'with care', change: 'Other people are asked than before.' };
}

function wholeChanges(before: FormDocument, after: FormDocument): string[] {
  const titles = (document: FormDocument) => document.sections.map((section) => section.title);
  const newTitles = titles(after).filter((title) => !titles(before).includes(title));
  const oldTitles = titles(before).filter((title) => !titles(after).includes(title));
  const leads = after.sections.filter((section) =>
    before.sections.some(
      (other) => other.title === section.title && (other.lead ?? '') !== (section.lead ?? ''),
    ),
  );
  const languages = ({ translations = [] }: FormDocument) => JSON.stringify(translations);
  return [
    ...(before.title === after.title ? [] : [`The title was “${before.title}”.`]),
    ...(before.minutes === after.minutes
      ? []
      : [`It was said to take about ${counted(before.minutes, 'minute', 'minutes')}.`]),
    ...newTitles.map((title) => `There is a part “${title}”.`),
    ...oldTitles.map((title) => `There is no part “${title}” any more.`),
    ...leads.map((section) => `The words at the top of “${section.title}” are different.`),
    ...(languages(before) === languages(after) ? [] : ['Words in other languages are different.']),
  ];
}

/** The fewest questions that must have moved for the order to be as it is: those outside of the longest run that kept its order. */
function movedKeys(before: FormDocument, after: FormDocument): Set<string> {
  const keys = (document: FormDocument) => questionsOf(document).map((question) => question.key);
  const place = new Map(keys(before).map((key, index) => [key, index]));
  const common = keys(after).filter((key) => place.has(key));
  const runs: string[][] = [];
  for (const [index, key] of common.entries()) {
    const earlier = runs.filter((_, other) => (place.get(common[other] ?? '') ?? 0) < (place.get(key) ?? 0));
    const best = earlier.reduce<string[]>(
      (longest, run) => (run.length > longest.length ? run : longest),
      [],
    );
    runs[index] = [...best, key];
  }
  const stayed = new Set(
    runs.reduce<string[]>((longest, run) => (run.length > longest.length ? run : longest), []),
  );
  return new Set(common.filter((key) => !stayed.has(key) || isElsewhere(key, before, after)));
}

/** Whether a question went to another part; not when its part only got another title. */
function isElsewhere(key: string, before: FormDocument, after: FormDocument): boolean {
  const partOf = (document: FormDocument) =>
    document.sections.find((section) => section.questions.some((question) => question.key === key))?.title;
  const [was, is] = [partOf(before), partOf(after)];
  return was !== is && after.sections.some((section) => section.title === was);
}
