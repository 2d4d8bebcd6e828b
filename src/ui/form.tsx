'use client';

import { type ReactNode, useActionState, useMemo } from 'react';
import { FormInside } from './form-inside';
import { type FormState, shownValues, untouched } from './form-state';

type Props = {
  /** For buttons that stand outside of it. */
  id?: string;
  /** Needed when two forms on one page have fields of the same name: ids become prefix + name. */
  idPrefix?: string;
  className?: string;
  children: ReactNode;
  /** The server action itself, not a function around it, or the form stops working without JavaScript. */
  action: (state: FormState, data: FormData) => Promise<FormState>;
  /** What the fields show before anything was sent, by name. */
  values?: FormState['values'];
};

/**
 * A form that sends to a server action, with and without JavaScript. When the action gives back errors, the summary
 * and the fields inside show them and keep what was typed; fields find their value and message by name.
 */
export function ActionForm({ action, values = none, id, idPrefix, className, children }: Props) {
  const [state, send] = useActionState(action, untouched);
  const shown = useMemo(() => shownValues(state, values), [state, values]);
  return (
    <form id={id} action={send} noValidate className={className}>
      <FormInside state={state} values={shown} idPrefix={idPrefix}>
        {children}
      </FormInside>
    </form>
  );
}

const none: FormState['values'] = {};
