'use client';

import { useState } from 'react';
import { plural } from '@/writing/words';
import { FieldFrame } from './field-frame';
import { type FieldProps, useField } from './form-context';
import { asText } from './form-state';

type Props = FieldProps & {
  defaultValue?: string;
  rows?: number;
  /** The most characters that the server takes. Told, never enforced here: a browser would cut a paste silently. */
  limit?: number;
};

/** Longer text. With JavaScript it says how much room is left once little is. */
export function TextArea({ rows = 4, limit, hint, ...props }: Props) {
  const told =
    limit === undefined
      ? hint
      : `${hint ? `${hint} ` : ''}You can write up to ${limit.toLocaleString('en-GB')} characters.`;
  const { id, value, error, describedBy, invalid } = useField({ ...props, hint: told }, props.defaultValue);
  const [length, setLength] = useState(0);
  const left = (limit ?? Infinity) - length;
  return (
    <FieldFrame {...props} id={id} hint={told} error={error}>
      <textarea
        id={id}
        name={props.name}
        rows={rows}
        defaultValue={asText(value)}
        onInput={limit === undefined ? undefined : (event) => setLength(event.currentTarget.value.length)}
        {...(limit !== undefined && roomFor(limit))}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        className="control max-w-2xl"
      />
      {limit !== undefined && (
        <>
          <p data-room="" className={`text-small ${left < 0 ? 'font-semibold text-red' : 'text-soft'}`}>
            {left < limit / 5 && roomLeft(left)}
          </p>
          {/* Read out once when it gets tight and once when it is too much, not at every letter. */}
          <p data-room-said="" aria-live="polite" className="sr-only">
            {left < 0 ? tooLong : left < limit / 5 ? little : ''}
          </p>
        </>
      )}
    </FieldFrame>
  );
}

/** The same in words for a page whose script is not React's. */
const roomFor = (limit: number) => ({
  'data-limit': limit,
  'data-left': '{n} characters left',
  'data-left-one': '{n} character left',
  'data-over': '{n} characters too many',
  'data-over-one': '{n} character too many',
  'data-little': little,
  'data-too-long': tooLong,
});

const little = 'There is little room left.';
const tooLong = 'This is too long.';

function roomLeft(left: number): string {
  const count = `${Math.abs(left).toLocaleString('en-GB')} ${plural(Math.abs(left), 'character', 'characters')}`;
  return left < 0 ? `${count} too many` : `${count} left`;
}
