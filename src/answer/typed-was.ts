import { typedLines } from '@/features/forms/typed-lines';
import { toSubmission } from '@/server/form-post';
import { asText, type FormState } from '@/ui/form-state';

/** What was typed before the device forgot whose form it was, as the form sent it. */
export const typedIn = (values: FormState['values']): FormState['values'] =>
  toSubmission(new URLSearchParams(asText(values._typed))).values;

/** The same in lines, to be copied where no way leads back to the form. */
export const typedWas = (values: FormState['values']): string => typedLines(typedIn(values));
