export type FieldError = { field: string; message: string };

/** What a form shows again after it was sent and could not be taken: everything typed, and what is wrong with it. */
export type FormState = {
  values: Record<string, string | string[]>;
  errors: FieldError[];
  /** Something to say that is not an error. */
  notice?: string;
};

/** A form that nobody has sent yet. */
export const untouched: FormState = { values: {}, errors: [] };

/** What the fields show: what the page knew until the form has been sent, and only what was typed after that. */
export function shownValues(state: FormState, initial: FormState['values']): FormState['values'] {
  return state === untouched || Object.keys(state.values).length === 0 ? initial : state.values;
}

export const asText = (value: string | string[] | undefined): string => [value ?? ''].flat()[0] ?? '';

export const asList = (value: string | string[] | undefined): string[] =>
  [value ?? []].flat().filter((entry) => entry !== '');

/** The first message about one field. */
export const errorFor = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message;
