import { inputsOf } from './typed';

/**
 * no-line: not saved, and not on the device either. kept-here: not saved, but on the device. no-answer: the line is there, the
 * server says nothing good. held-back: a form that is to be sent waits for the line; not-taken: it waits for the server.
 * not-kept: what is typed stays in the page alone, since the device's storage takes nothing. differs: another tab of this
 * browser says something else. no-page: the page comes from the device, since there was no line. on-device: what is typed is
 * kept on it, and nowhere else.
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
  | 'on-device';

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

const checkedAt = (field: string): Element | null => {
  const button = document.getElementById(`check:${field.replace(/\.text$/, '')}`);
  const answer = button && button.parentElement && button.parentElement.previousElementSibling;
  return answer && answer.firstElementChild;
};

/** Says at each question what the person has to look at, in place of what was said there before. */
export function sayAt(form: HTMLFormElement, problems: readonly Problem[]): void {
  form.querySelectorAll('[data-said]').forEach((before) => before.remove());
  problems.forEach(({ field, message }) => {
    const input = [...inputsOf(form)].find(({ name }) => name === field);
    const group = input && input.closest('fieldset');
    // Below a group's legend; above any other field; and above the answer where all of them are checked.
    const place = group ? group.children[1] : input || checkedAt(field);
    const words = Object.assign(document.createElement('p'), {
      textContent: message,
      className: 'font-semibold text-red',
    });
    words.setAttribute('data-said', '');
    if (place && place.parentElement) place.parentElement.insertBefore(words, place);
  });
}
