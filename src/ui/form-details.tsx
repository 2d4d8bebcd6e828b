'use client';

import { type ReactNode, useContext } from 'react';
import { Details } from './details';
import { FormContext } from './form-context';

/** The inside of a form, folded away until it is wanted: open once the form has come back, so that what it says is seen. */
export function FormDetails({
  summary,
  open = false,
  children,
}: {
  summary: string;
  open?: boolean;
  children: ReactNode;
}) {
  const { isBack } = useContext(FormContext);
  return (
    <Details summary={summary} open={open || isBack}>
      {children}
    </Details>
  );
}
