'use client';

import { type ComponentProps, type ReactNode, useActionState, useMemo } from 'react';
import { ErrorSummary } from './error-summary';
import { FormContext } from './form-context';
import { type FormState, shownValues, untouched } from './form-state';
import { Notice } from './notice';

type Look = {
  /** For buttons that stand outside of it. */
  id?: string;
  /** Needed when two forms on one page have fields of the same name: ids become prefix + name. */
  idPrefix?: string;
  className?: string;
  children: ReactNode;
};

type Props = Look & {
  /** The server action itself, not a function around it, or the form stops working without JavaScript. */
  action: (state: FormState, data: FormData) => Promise<FormState>;
  /** What the fields show before anything was sent, by name. */
  values?: FormState['values'];
};

/**
 * A form that sends to a server action, with and without JavaScript. When the action gives back errors, the summary
 * and the fields inside show them and keep what was typed; fields find their value and message by name.
 */
export function ActionForm({ action, values = none, ...look }: Props) {
  const [state, send] = useActionState(action, untouched);
  const shown = useMemo(() => shownValues(state, values), [state, values]);
  return <StateForm state={state} values={shown} send={send} {...look} />;
}

const none: FormState['values'] = {};

type StateProps = Look & {
  state: FormState;
  /** What the fields show. */
  values: FormState['values'];
  send: (data: FormData) => void;
  onInput?: ComponentProps<'form'>['onInput'];
};

/** An ActionForm whose state its page holds itself, since more than the form depends on it. */
export function StateForm({
  state,
  values,
  send,
  id,
  idPrefix = '',
  className,
  onInput,
  children,
}: StateProps) {
  const form = useMemo(() => ({ values, errors: state.errors, idPrefix }), [values, state.errors, idPrefix]);
  return (
    <FormContext value={form}>
      <form id={id} action={send} noValidate className={className} onInput={onInput}>
        <ErrorSummary errors={state.errors} idPrefix={idPrefix} />
        {state.notice && <Notice tone="done">{state.notice}</Notice>}
        {children}
      </form>
    </FormContext>
  );
}
