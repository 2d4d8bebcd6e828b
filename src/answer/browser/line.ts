/**
 * no-line: not saved, and not on the device either. kept-here: not saved, but on the device. no-answer: the line is there, the
 * server says nothing good. held-back: a form that is to be sent waits for the line; not-taken: it waits for the server.
 * not-kept: what is typed stays in the page alone, since the device's storage takes nothing.
 */
export type Sentence = 'no-line' | 'kept-here' | 'no-answer' | 'held-back' | 'not-taken' | 'not-kept';

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
