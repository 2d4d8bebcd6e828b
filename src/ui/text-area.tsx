'use client';

import { useState } from 'react';
import { FieldFrame } from './field-frame';
import { type FieldProps, useField, useWords } from './form-context';
import { asText } from './form-state';
import type { ByCount } from '@/languages/say';
import { countIn, type FormWords } from './form-words';

type Props = FieldProps & {
  defaultValue?: string;
  rows?: number;
  /** The most characters that the server takes. Told, never enforced here: a browser would cut a paste silently. */
  limit?: number;
};

/** Longer text. With JavaScript it says how much room is left once little is. */
export function TextArea({ rows = 4, limit, hint, ...props }: Props) {
  const words = useWords();
  const upTo = limit === undefined ? '' : countIn(words, words.upTo, limit);
  const told = [hint, upTo].filter((one) => one).join(' ') || undefined;
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
        {...(limit !== undefined && roomFor(words, limit))}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        className="control max-w-2xl"
      />
      {limit !== undefined && (
        <>
          <p data-room="" className={`text-small ${left < 0 ? 'font-semibold text-red' : 'text-soft'}`}>
            {left < limit / 5 && countIn(words, left < 0 ? words.over : words.left, Math.abs(left))}
          </p>
          {/* Read out once when it gets tight and once when it is too much, not at every letter. */}
          <p data-room-said="" aria-live="polite" className="sr-only">
            {left < 0 ? words.tooLong : left < limit / 5 ? words.little : ''}
          </p>
        </>
      )}
    </FieldFrame>
  );
}

/** The same in words for a page whose script is not React's: a sentence for each kind of number. */
const roomFor = ({ left, over, little, tooLong }: FormWords, limit: number) => ({
  'data-limit': limit,
  ...byKind('data-left', left),
  ...byKind('data-over', over),
  'data-little': little,
  'data-too-long': tooLong,
});

const byKind = (name: string, sentences: ByCount): Record<string, string> =>
  Object.fromEntries(Object.entries(sentences).map(([kind, said]) => [`${name}-${kind}`, said]));
