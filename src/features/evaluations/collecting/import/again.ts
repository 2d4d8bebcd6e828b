import type { Answers } from '@/features/forms/answers';

type Forms = readonly Answers[];

/** A form as one text, of these questions alone: two that say the same are the same. */
const inOrder = (form: Answers, questions: ReadonlySet<string>): string =>
  JSON.stringify(
    Object.entries(form)
      .filter(([key]) => questions.has(key))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

function counts(forms: Forms, questions: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, number>();
  for (const form of forms.map((one) => inOrder(one, questions))) found.set(form, (found.get(form) ?? 0) + 1);
  return found;
}

const questionsOf = (forms: Forms): ReadonlySet<string> =>
  new Set(forms.flatMap((form) => Object.keys(form)));

/** Fewer questions that two files share tell nothing: many forms say the same on one or two. */
const fewestShared = 3;

/**
 * How many of these forms came in before: more than two thirds of a file that was imported stand among them, or of them in
 * one that was. Forms of a few marks are alike by chance, so files that share fewer are two files. Where other columns were
 * matched than the time before, all have to be the same on the questions of both.
 */
export function cameBefore(forms: Forms, earlier: readonly Forms[]): number {
  return Math.max(0, ...earlier.map((before) => sharedWith(before, forms)));
}

function sharedWith(before: Forms, forms: Forms): number {
  const [then, now] = [questionsOf(before), questionsOf(forms)];
  const fewer = Math.min(before.length, forms.length);
  const same = alike(before, forms, new Set([...then, ...now]));
  if (same * 3 > fewer * 2) return same;
  const both = new Set([...now].filter((key) => then.has(key)));
  return both.size >= fewestShared && alike(before, forms, both) === fewer ? fewer : 0;
}

function alike(before: Forms, forms: Forms, questions: ReadonlySet<string>): number {
  const here = counts(forms, questions);
  return [...counts(before, questions)].reduce(
    (sum, [form, times]) => sum + Math.min(times, here.get(form) ?? 0),
    0,
  );
}
