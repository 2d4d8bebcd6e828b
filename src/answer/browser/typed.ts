/** What belongs to the form itself, not to a question. */
const ofTheForm = new Set(['part', 'link', 'language', 'speak', 'intent', 'change', 'checking']);

// Asked for by selector: an input may be named "elements" or "action", and would hide what a form calls so.
const inputsOf = (form: HTMLFormElement) =>
  form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[name], textarea[name]');

const isChoice = (input: HTMLInputElement | HTMLTextAreaElement): input is HTMLInputElement =>
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

/** What was typed, and all that the server may know from this page; nothing known: it keeps nothing, or nobody can tell. */
export type Copy = { typed: string; known: string[] };

/**
 * Puts what was typed back into the questions that are seen, but not over what the server has learnt elsewhere: where it
 * draws something that it can't have from the page of the copy, that stays. So does what was chosen `early`: before the copy was read.
 */
export function putBack(form: HTMLFormElement, { typed, known }: Copy, early = drawnIn(form)): void {
  const [drawn, chosen] = [valuesOf(drawnIn(form)), valuesOf(early)];
  const knownBefore = known.map(valuesOf);
  const goesBack = (name: string) =>
    drawn(name) === chosen(name) &&
    (known.length === 0 || knownBefore.some((before) => before(name) === drawn(name)));
  const said = new URLSearchParams(typed);
  inputsOf(form).forEach((input) => {
    if (input.type === 'hidden' || !goesBack(input.name)) return;
    const values = said.getAll(input.name);
    if (isChoice(input)) input.checked = values.includes(input.value);
    else input.value = values.join('');
  });
}

/** What a form says under a name, as one text. */
const valuesOf = (typed: string) => {
  const values = new URLSearchParams(typed);
  return (name: string): string => values.getAll(name).join('\0');
};

/** Lets what was typed on other parts travel with this one, in hidden inputs. */
export function carry(form: HTMLFormElement, typed: string): void {
  form.querySelectorAll<HTMLInputElement>('input[type=hidden]').forEach((hidden) => {
    if (!ofTheForm.has(hidden.name)) hidden.remove();
  });
  const here = new Set([...inputsOf(form)].map(({ name }) => name));
  new URLSearchParams(typed).forEach((value, name) => {
    if (!value || here.has(name) || ofTheForm.has(name)) return;
    const hidden = Object.assign(document.createElement('input'), { type: 'hidden', name, value });
    form.insertBefore(hidden, null);
  });
}
