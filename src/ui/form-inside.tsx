'use client';

import { type ReactNode, useMemo } from 'react';
import { ErrorSummary } from './error-summary';
import { FormContext } from './form-context';
import type { FormState } from './form-state';
import { Notice } from './notice';

type Props = {
  state: FormState;
  /** What the fields show. */
  values: FormState['values'];
  idPrefix?: string;
  children: ReactNode;
};

/** What every form has within it, however it is sent: what is wrong, what was done, and fields that find their value and message by name. */
export function FormInside({ state: { errors, notice }, values, idPrefix = '', children }: Props) {
  const form = useMemo(() => ({ values, errors, idPrefix }), [values, errors, idPrefix]);
  return (
    <FormContext value={form}>
      <ErrorSummary errors={errors} idPrefix={idPrefix} />
      {notice && <Notice tone="done">{notice}</Notice>}
      {children}
    </FormContext>
  );
}
