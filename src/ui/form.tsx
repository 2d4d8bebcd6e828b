'use client';

import { type ReactNode, useActionState, useMemo } from 'react';
import { ErrorSummary } from './error-summary';
import { FormContext } from './form-context';
import { type FormState, shownValues, untouched } from './form-state';
import { Notice } from './notice';

type Props = {
  /** The server action itself, not a function around it, or the form stops working without JavaScript. */
  action: (state: FormState, data: FormData) => Promise<FormState>;
  /** What the fields show before anything was sent, by name. */
  values?: FormState['values'];
  /** Needed when two forms on one page have fields of the same name: ids become prefix + name. */
  idPrefix?: string;
  className?: string;
  children: ReactNode;
};

/**
 * A form that sends to a server action, with and without JavaScript. When the action gives back errors, the summary
 * and the fields inside show them and keep what was typed; fields find their value and message by name.
 */
export function ActionForm({ action, values, idPrefix = '', className, children }: Props) {
  const [state, send] = useActionState(action, untouched);
  const form = useMemo(
    () => ({ values: shownValues(state, values ?? {}), errors: state.errors, idPrefix }),
    [state, values, idPrefix],
  );
  return (
    <FormContext value={form}>
      <form action={send} noValidate className={className}>
        <ErrorSummary errors={state.errors} idPrefix={idPrefix} />
        {state.notice && <Notice tone="done">{state.notice}</Notice>}
        {children}
      </form>
    </FormContext>
  );
}
