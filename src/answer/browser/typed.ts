import { brief, isOfTheForm } from '../agreed/inputs';

/** Which answers the server had when the page was drawn. */
export const was = '_was';

const undecided = '_undecided';

/** Notes of which questions two answers were shown. Saving chooses none of them, now or after the page was opened again: a press does. */
export function setUndecided(form: HTMLFormElement, questions: string): void {
  const input =
    form.querySelector<HTMLInputElement>(`input[name=${undecided}]`) ||
    form.insertBefore(
      Object.assign(document.createElement('input'), { type: 'hidden', name: undecided }),
      null,
    );
  input.value = questions;
}

export const undecidedIn = (typed: string): string => new URLSearchParams(typed).get(undecided) || '';

/** As a press sends it: what stands there is what the person has chosen. */
export function chosenIn(typed: string): string {
  const said = new URLSearchParams(typed);
  said.delete(undecided);
  return said.toString();
}

// Asked for by selector: an input may be named "elements" or "action", and would hide what a form calls so.
export const inputsOf = (form: HTMLFormElement) =>
  form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[name], textarea[name]');

export const isChoice = (input: HTMLInputElement | HTMLTextAreaElement): input is HTMLInputElement =>
  input.type === 'radio' || input.type === 'checkbox';

/** What stands in a form now, as it would be sent, without its buttons. */
export const typedIn = (form: HTMLFormElement): string => written(form, 'checked', 'value');

/** What stood in it when the server drew it. */
export const drawnIn = (form: HTMLFormElement): string => written(form, 'defaultChecked', 'defaultValue');

function written(
  form: HTMLFormElement,
  checked: 'checked' | 'defaultChecked',
  value: 'value' | 'defaultValue',
): string {
  const typed = new URLSearchParams();
  inputsOf(form).forEach((input) => {
    if (!isChoice(input)) typed.append(input.name, input[value].replace(/\r\n/g, '\n'));
    else if (input[checked]) typed.append(input.name, input.value);
  });
  return typed.toString();
}

/** Whether both say the same: an empty field and none are one, and order says nothing. */
export const sayTheSame = (one: string, other: string): boolean => worth(one) === worth(other);

const worth = (typed: string): string => {
  const said: string[] = [];
  new URLSearchParams(typed).forEach((value, name) => value && said.push(`${name}=${value}`));
  return said.sort().join('\0');
};

/** Values by the names of inputs; none for those that stay as they are. */
type News = (name: string) => string[] | undefined;

/** Puts values into the inputs of their names. */
export function putIn(form: HTMLFormElement, news: News): void {
  inputsOf(form).forEach((input) => {
    const values = news(input.name);
    if (!values) return;
    if (isChoice(input)) input.checked = values.includes(input.value);
    else input.value = values.join('');
  });
}

/**
 * Puts what was typed before back into the questions that are seen, but not over what was chosen `early`: before the copy
 * was read. What the page knew goes back with it, so that the server can tell what it has learnt elsewhere since.
 */
export function putBack(form: HTMLFormElement, typed: string, early = drawnIn(form)): void {
  const [drawn, chosen] = [valuesOf(drawnIn(form)), valuesOf(early)];
  const said = new URLSearchParams(typed);
  putIn(form, (name) => {
    const goesBack = isOfTheForm(name) ? name === was && said.has(was) : drawn(name) === chosen(name);
    return goesBack ? said.getAll(name) : undefined;
  });
}

/** What a form says under a name, as one text. */
export const valuesOf = (typed: string) => {
  const values = new URLSearchParams(typed);
  return (name: string): string => values.getAll(name).join('\0');
};

/**
 * What a form said, in a few letters a question. So much of what was sent before goes along that the server knows its own
 * again (merging.ts there).
 */
export function inBrief(typed: string): string {
  const said = new URLSearchParams();
  new URLSearchParams(typed).forEach((value, name) => {
    const text = brief(value);
    if (text && !isOfTheForm(name)) said.append(name, text);
  });
  return said.toString();
}

/** Lets what was typed on other parts travel with this one, in hidden inputs. */
export function carry(form: HTMLFormElement, typed: string): void {
  form.querySelectorAll<HTMLInputElement>('input[type=hidden]').forEach((hidden) => {
    if (!isOfTheForm(hidden.name)) hidden.remove();
  });
  const here = new Set([...inputsOf(form)].map(({ name }) => name));
  new URLSearchParams(typed).forEach((value, name) => {
    if (!value || here.has(name) || isOfTheForm(name)) return;
    const hidden = Object.assign(document.createElement('input'), { type: 'hidden', name, value });
    form.insertBefore(hidden, null);
  });
}
