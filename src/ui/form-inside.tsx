'use client';

import { type ReactNode, useMemo } from 'react';
import { ErrorSummary } from './error-summary';
import { FormContext } from './form-context';
import type { FormState } from './form-state';
import { englishWords, type FormWords } from './form-words';
import { Notice } from './notice';

type Props = {
  state: FormState;
  /** What the fields show. */
  values: FormState['values'];
  idPrefix?: string;
  /** What the form says by itself; English unless given. */
  words?: FormWords;
  children: ReactNode;
};

/** What every form has within it, however it is sent: what is wrong, what was done, and fields that find their value and message by name. */
export function FormInside({
  state: { values: came, errors, notice },
  values,
  idPrefix = '',
  words = englishWords,
  children,
}: Props) {
  const isBack = errors.length > 0 || Object.keys(came).length > 0;
  const form = useMemo(
    () => ({ values, errors, idPrefix, isBack, words }),
    [values, errors, idPrefix, isBack, words],
  );
  return (
    <FormContext value={form}>
      <ErrorSummary errors={errors} idPrefix={idPrefix} title={words.problem} />
      {notice && (
        <Notice tone="done" toneSaid={words.done}>
          {notice}
        </Notice>
      )}
      {children}
    </FormContext>
  );
}
