'use client';

import { useEffect, useRef } from 'react';
import { useField } from './form-context';
import { asList } from './form-state';

/** A box to tick in a row of a table; `label` says to those who can't see the row what it stands for. */
export function Tick({ name, value, label }: { name: string; value: string; label: string }) {
  const { value: chosen } = useField({ name });
  return (
    <label className="choice min-w-11">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={asList(chosen).includes(value)}
        aria-label={label}
      />
    </label>
  );
}

const boxes = (form: HTMLFormElement | null, of: string): HTMLInputElement[] =>
  [...(form?.elements ?? [])].filter(
    (one): one is HTMLInputElement =>
      one instanceof HTMLInputElement && one.type === 'checkbox' && one.name === of,
  );

/**
 * Ticks all boxes of a name in its form at once. Without JavaScript it is sent as `name`, for the server to take as all that
 * were shown. It carries the id of the boxes' name, so that the error summary leads here.
 */
export function TickAll({ name, of, label }: { name: string; of: string; label: string }) {
  const { id } = useField({ name: of });
  const { value } = useField({ name });
  const all = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = all.current?.form;
    const follow = ({ target }: Event) => {
      const ticks = boxes(form ?? null, of);
      if (all.current && target instanceof HTMLInputElement && target.name === of)
        all.current.checked = ticks.every(({ checked }) => checked);
    };
    form?.addEventListener('change', follow);
    return () => form?.removeEventListener('change', follow);
  }, [of]);
  return (
    <label className="choice">
      <input
        ref={all}
        type="checkbox"
        id={id}
        name={name}
        value="yes"
        defaultChecked={asList(value).includes('yes')}
        onChange={({ currentTarget }) => {
          for (const tick of boxes(currentTarget.form, of)) tick.checked = currentTarget.checked;
        }}
      />
      <span>{label}</span>
    </label>
  );
}
