'use client';

import { FieldFrame } from './field-frame';
import { type FieldProps, useField } from './form-context';

/** A file to send. Browsers never keep a chosen file after an error, so the message should ask for it again. */
export function FileField({ accept, ...props }: FieldProps & { accept?: string }) {
  const { id, error, describedBy, invalid } = useField(props);
  return (
    <FieldFrame {...props} id={id} error={error}>
      <input
        type="file"
        id={id}
        name={props.name}
        accept={accept}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        className="control max-w-xl file:mr-4 file:cursor-pointer file:font-semibold file:text-teal"
      />
    </FieldFrame>
  );
}
