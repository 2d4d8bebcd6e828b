import { isOfTheForm } from '../agreed/inputs';
import { earlierOf, isSaved, nameOf, remembered, seen, setEarlier } from './device';
import { type Problem, sayAt, sentence } from './line';
import { carry, inputsOf, isChoice, putIn, typedIn, valuesOf, was } from './typed';

/**
 * Takes in what another tab of this browser has kept of the same form since this one looked, question by question. What
 * was changed in both, and not alike, stays as it is here and is said. Each tab does so before it writes, so that what
 * lies there always holds what any of them wrote.
 * @returns whether there was anything new in it
 */
export function meet(form: HTMLFormElement): boolean {
  const name = nameOf(form);
  const copy = remembered(form);
  const base = seen.get(name);
  if (!copy || base === undefined || copy.typed === base) return false;
  const typed = typedIn(form);
  const before = valuesOf(base);
  const here = valuesOf(typed);
  const there = valuesOf(copy.typed);
  seen.set(name, copy.typed);
  const differing = new Map<string, Problem>();
  const isNews = (question: string) => {
    if (there(question) === before(question) || there(question) === here(question)) return false;
    if (here(question) === before(question)) return true;
    const message = sentence(form, 'differs')
      .replace('{there}', () => inWords(form, question, copy.typed))
      .replace('{here}', () => inWords(form, question, typed));
    differing.set(question, { field: question, message });
    return false;
  };
  putIn(form, (question) =>
    !isOfTheForm(question) && isNews(question) ? new URLSearchParams(copy.typed).getAll(question) : undefined,
  );
  if (!isSaved(form)) carry(form, copy.typed);
  putIn(form, (own) => (own === was ? [learnt(form, copy.typed, [...differing.keys()])] : undefined));
  if (differing.size > 0) {
    sayAt(form, [...differing.values()]);
    return true;
  }
  setEarlier(form, [...copy.earlier, ...earlierOf(form)]);
  return true;
}

/**
 * What this page knows of now: what the other tab's knew, but not of questions that differ, of which it has taken nothing.
 * Their versions stand in the order of their keys.
 */
function learnt(form: HTMLFormElement, copy: string, differing: readonly string[]): string {
  const input = form.querySelector<HTMLInputElement>(`input[name=${was}]`);
  const keys = ((input && input.getAttribute('data-of')) || '').split(' ');
  const there = valuesOf(copy)(was);
  if (!input || differing.length === 0) return there;
  const [own, theirs] = [input.value.split('.'), there.split('.')];
  if (own.length !== keys.length || theirs.length !== keys.length) return input.value;
  const isOpen = (key: string) => differing.some((name) => name === key || name.startsWith(`${key}.`));
  return keys.map((key, index) => (isOpen(key) ? own : theirs)[index]).join('.');
}

/** An answer as somebody reads it on the page. */
function inWords(form: HTMLFormElement, question: string, typed: string): string {
  const values = new URLSearchParams(typed).getAll(question);
  const words = values.map((value) => {
    const choice = [...inputsOf(form)].find((input) => input.name === question && input.value === value);
    const label = choice && isChoice(choice) && choice.closest('label');
    return (label && label.textContent) || value;
  });
  return words.join(', ') || '–';
}
