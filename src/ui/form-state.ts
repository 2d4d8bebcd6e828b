/** A message about one field. `field` is the input's name, or `wholeForm` when no single input is to blame. */
export type FieldError = { field: string; message: string };

/** The `field` of a message about the form as a whole: said in the summary, without a link. */
export const wholeForm = 'form';

/**
 * What a form action gives back when it did not redirect: everything that was typed, so that nothing is lost, what is
 * wrong with it, and a notice (something to say that is not an error). Plain data: it travels from server to browser.
 */
export type FormState = {
  values: Record<string, string | string[]>;
  errors: FieldError[];
  notice?: string;
};

/** A form that nobody has sent yet. */
export const untouched: FormState = { values: {}, errors: [] };

/**
 * What the fields show: what the page knew until the form came back with values, and only what was typed after that.
 * Never a mixture, or a box that the person unticked would tick itself again.
 */
export function shownValues(state: FormState, known: FormState['values']): FormState['values'] {
  return Object.keys(state.values).length > 0 ? state.values : known;
}

/** One value as text: the first of many, or '' when there is none. */
export function asText(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

/** All values of a field as a list; an empty value is none. */
export function asList(value: string | string[] | undefined): string[] {
  return [value ?? []].flat().filter((entry) => entry !== '');
}

/** The first message about one field. */
export function errorFor(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
