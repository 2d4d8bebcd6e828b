'use client';

import { useEffect, useRef } from 'react';
import { type FieldError, wholeForm } from './form-state';
import { Words } from './words';

type Props = { errors: FieldError[]; idPrefix?: string; title?: string };

/** Says what is wrong at the top of a form, each message a link to its field. Draws nothing without errors. */
export function ErrorSummary({ errors, idPrefix = '', title = 'There is a problem' }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // A new list means that the form was sent again: the reader is taken to it each time.
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="mb-8 rounded-lg border-3 border-red bg-card p-5">
      <h2 className="text-h3">{title}</h2>
      <ul className="mt-2 space-y-1">
        {errors.map((error) => (
          <li key={`${error.field} ${error.message}`}>
            {error.field && error.field !== wholeForm ? (
              <a href={`#${idPrefix}${error.field}`} className="font-semibold text-red">
                <Words>{error.message}</Words>
              </a>
            ) : (
              <Words>{error.message}</Words>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
