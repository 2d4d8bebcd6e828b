'use client';

import { useContext } from 'react';
import { FormContext } from './form-context';
import { asList } from './form-state';
import { Hidden } from './hidden';
import { SubmitButton } from './submit-button';

/** Takes back in one press what one press of the form around did: what that was came back with it, as `done`. */
export function Undo() {
  const { values, errors } = useContext(FormContext);
  const done = asList(values.done);
  if (done.length === 0 || errors.length > 0) return null;
  return (
    <>
      {done.map((one) => (
        <Hidden key={one} name="done" value={one} />
      ))}
      <SubmitButton variant="quiet" name="step" value="undo" pending="Taking it back…">
        Undo
      </SubmitButton>
    </>
  );
}
