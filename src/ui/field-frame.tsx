'use client';

import type { ReactNode } from 'react';
import { useWords } from './form-context';
import { Words } from './words';

type Frame = {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  large?: boolean;
  children: ReactNode;
};

type Told = Pick<Frame, 'id' | 'hint' | 'error'> & { small?: boolean };

/** What is said with a label: a line of help, and what is wrong. */
export function FieldWords({ id, hint, error, small }: Told) {
  const words = useWords();
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className={`text-soft ${small ? 'text-small' : ''}`}>
          <Words>{hint}</Words>
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="font-semibold text-red">
          <span className="sr-only">{words.error} </span>
          <Words>{error}</Words>
        </p>
      )}
    </>
  );
}

const marked = (error?: string) => (error ? 'border-s-4 border-red ps-4' : '');

/** A label, its hint, its message and one control under them. */
export function FieldFrame({ id, label, hint, error, large, children }: Frame) {
  return (
    <div className={`mb-6 ${marked(error)}`}>
      <label htmlFor={id} className={`block font-semibold ${large ? 'text-h3' : ''}`}>
        <Words>{label}</Words>
      </label>
      <FieldWords id={id} hint={hint} error={error} />
      <div className="mt-2">{children}</div>
    </div>
  );
}

/** The same for a group of radios or checkboxes: a fieldset whose legend is the question. */
export function GroupFrame({ id, label, hint, error, large, children }: Frame) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={`mb-6 ${marked(error)}`}>
      <fieldset className="min-w-0" aria-describedby={describedBy}>
        <legend className={`font-semibold ${large ? 'text-h3' : ''}`}>
          <Words>{label}</Words>
        </legend>
        <FieldWords id={id} hint={hint} error={error} />
        <div className="mt-2">{children}</div>
      </fieldset>
    </div>
  );
}
