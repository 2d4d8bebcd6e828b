import type { Answers } from '@/features/forms/answers';

/** A form as one text: two that say the same are the same. */
const inOrder = (form: Answers): string =>
  JSON.stringify(Object.entries(form).sort(([one], [other]) => (one < other ? -1 : 1)));

function counts(forms: readonly Answers[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const form of forms.map(inOrder)) found.set(form, (found.get(form) ?? 0) + 1);
  return found;
}

/**
 * How many of these forms came in before: more than two thirds of a file that was imported stand among them, or of them in
 * one that was. Forms of a few marks are alike by chance, so files that share fewer are two files.
 */
export function cameBefore(forms: readonly Answers[], earlier: readonly (readonly Answers[])[]): number {
  const now = counts(forms);
  const shared = earlier.map((before) => {
    const same = [...counts(before)].reduce(
      (sum, [form, times]) => sum + Math.min(times, now.get(form) ?? 0),
      0,
    );
    return same * 3 > Math.min(before.length, forms.length) * 2 ? same : 0;
  });
  return Math.max(0, ...shared);
}
