'use client';

import { createContext, useContext } from 'react';
import { errorFor, type FormState } from './form-state';
import { englishWords, type FormWords } from './form-words';

type FormContext = {
  values: FormState['values'];
  errors: FormState['errors'];
  idPrefix: string;
  /** It was sent, and came back with something to see to or to say. */
  isBack: boolean;
  words: FormWords;
};

/** What the fields of a form know of it. Outside of an ActionForm: no values, no errors. */
export const FormContext = createContext<FormContext>({
  values: {},
  errors: [],
  idPrefix: '',
  isBack: false,
  words: englishWords,
});

/** What the form around says by itself, in its language. */
export const useWords = (): FormWords => useContext(FormContext).words;

/** What every field takes. `error` and the default value come from the form around it unless given here. */
export type FieldProps = {
  name: string;
  label: string;
  /** How to answer, under the label. */
  hint?: string;
  error?: string;
  /** Draws the label a little larger, for a page that asks one thing. */
  large?: boolean;
};

/** The id, value, message and described-by of one field, from the form around it or from its own props. */
export function useField(
  { name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>,
  own?: string | string[],
) {
  const form = useContext(FormContext);
  const id = form.idPrefix + name;
  const message = error ?? errorFor(form.errors, name);
  const describedBy = [hint && `${id}-hint`, message && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return {
    id,
    value: form.values[name] ?? own,
    error: message,
    describedBy,
    invalid: message ? true : undefined,
  };
}
