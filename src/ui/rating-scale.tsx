'use client';

import { FieldWords } from './field-frame';
import { type FieldProps, useField } from './form-context';
import { asText } from './form-state';
import { Words } from './words';

type Props = Omit<FieldProps, 'large'> & {
  /** The words at both ends, such as "Not helpful" and "Very helpful". */
  ends: { low: string; high: string };
  /** The highest mark; the lowest is 1. */
  highest?: number;
  defaultValue?: string;
  /** A choice that takes a mark back: its words, and the value it sends ('' when none). */
  leaveOut?: { label: string; value?: string };
};

/** One question answered with a mark: native radios as circles, big enough for any finger, with words at both ends. */
export function RatingScale({ name, label, hint, error, ends, highest = 5, defaultValue, leaveOut }: Props) {
  const field = useField({ name, hint, error }, defaultValue);
  const chosen = field.value === undefined ? undefined : asText(field.value);
  const marks = Array.from({ length: highest }, (_, index) => index + 1);
  const words: Record<number, string> = { 1: ends.low, [highest]: ends.high };
  return (
    <div className={`border-t border-line py-6 ${field.error ? 'border-s-4 border-s-red ps-4' : ''}`}>
      <fieldset className="min-w-0" aria-describedby={field.describedBy}>
        <legend className="text-h3 font-semibold">
          <Words>{label}</Words>
        </legend>
        <FieldWords id={field.id} hint={hint} error={field.error} />
        <div className="mt-3 flex max-w-lg gap-2">
          {marks.map((mark) => (
            <label key={mark} className="mark">
              <input
                type="radio"
                id={mark === 1 ? field.id : `${field.id}-${mark}`}
                name={name}
                value={mark}
                defaultChecked={chosen === String(mark)}
              />
              <span className="mark-face">{mark}</span>
              {words[mark] && (
                <span className="sr-only">
                  {' '}
                  <Words>{words[mark]}</Words>
                </span>
              )}
            </label>
          ))}
        </div>
        <p
          aria-hidden="true"
          className="mt-1.5 flex max-w-lg justify-between gap-4 px-1 text-small text-soft"
        >
          <span>
            1 <Words>{ends.low}</Words>
          </span>
          <span className="text-end">
            {highest} <Words>{ends.high}</Words>
          </span>
        </p>
        {leaveOut && (
          <label className="choice mt-2 w-fit text-soft">
            <input
              type="radio"
              name={name}
              value={leaveOut.value ?? ''}
              defaultChecked={chosen !== undefined && chosen === leaveOut.value}
            />
            <span>{leaveOut.label}</span>
          </label>
        )}
      </fieldset>
    </div>
  );
}
