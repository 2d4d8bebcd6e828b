import { inputsOf } from './typed';

/**
 * no-line: not saved, and not on the device either. kept-here: not saved, but on the device. no-answer: the line is there, the
 * server says nothing good. held-back: a form that is to be sent waits for the line; not-taken: it waits for the server.
 * not-kept: what is typed stays in the page alone, since the device's storage takes nothing. differs: another tab of this
 * browser says something else. no-page: the page comes from the device, since there was no line. on-device: what is typed is
 * kept on it, and nowhere else. changed: what is listed
 * is another by now, and was not sent.
 */
export type Sentence =
  | 'no-line'
  | 'kept-here'
  | 'no-answer'
  | 'held-back'
  | 'not-taken'
  | 'not-kept'
  | 'differs'
  | 'no-page'
  | 'on-device'
  | 'changed';

/** Something to say at the input of this name. */
export type Problem = { field: string; message: string };

/** Says in the form's own line how things stand. */
export function say(form: HTMLFormElement, said: string): void {
  const line = form.querySelector('[data-save-line]');
  if (line && said && line.textContent !== said) line.textContent = said;
}

/** One of these sentences, which the server has put into the page, in the form's language; '' where it has not. */
export function sentence(form: HTMLFormElement, name: Sentence): string {
  const line = form.querySelector(`[data-${name}]`);
  return (line && line.getAttribute(`data-${name}`)) || '';
}

/** The button that leads from where all is checked to the question of an input. */
export const changeButton = (field: string): HTMLElement | null =>
  document.getElementById(`check:${field.replace(/\.text$/, '')}`);

const checkedAt = (field: string): Element | null => {
  const button = changeButton(field);
  const answer = button && button.parentElement && button.parentElement.previousElementSibling;
  return answer && answer.firstElementChild;
};

function said(message: string): HTMLElement {
  const words = Object.assign(document.createElement('p'), {
    textContent: message,
    className: 'font-semibold text-red',
  });
  words.setAttribute('data-said', '');
  return words;
}

/** Says above the form what has no place in it; the first of it is gone to. */
export function sayAbove(form: HTMLFormElement, problems: readonly Pick<Problem, 'message'>[]): void {
  const [first = null] = problems.map(({ message }) => {
    const words = Object.assign(said(message), { tabIndex: -1 });
    words.setAttribute('role', 'alert');
    return form.insertBefore(words, form.firstElementChild);
  });
  if (first) first.focus();
}

/** Says at each question what the person has to look at, in place of what was said there before. What found no place. */
export function sayAt(form: HTMLFormElement, problems: readonly Problem[]): Problem[] {
  form.querySelectorAll('[data-said]').forEach((before) => before.remove());
  return problems.filter(({ field, message }) => {
    const input = [...inputsOf(form)].find(({ name }) => name === field);
    const group = input && input.closest('fieldset');
    // Below a group's legend; above any other field; and above the answer where all of them are checked.
    const place = group ? group.children[1] : input || checkedAt(field);
    if (!place || !place.parentElement) return true;
    place.parentElement.insertBefore(said(message), place);
    return false;
  });
}
