'use client';

import { type KeyboardEvent, useEffect, useRef } from 'react';
import { FieldWords } from '@/ui/field-frame';
import { useField } from '@/ui/form-context';
import { asText } from '@/ui/form-state';
import type { KeyField } from '../model';

type Props = { fields: readonly KeyField[]; sheetAsked: 'code' | 'number' | null };

const sheetWords = {
  code: { label: 'Code of the sheet', hint: 'Eight letters and figures, at its top', signs: 8 },
  number: { label: 'Number of the sheet', hint: 'As you pencilled it on', signs: null },
};

/** The things to key, one under the other. With JavaScript the next one comes by itself, and the first has the cursor. */
export function KeyFields({ fields, sheetAsked }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current?.querySelector('[aria-invalid]')) inputsIn(place.current)[0]?.focus();
  }, []);

  const moved = (event: KeyboardEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const signs = Number(input.dataset.signs ?? 0);
    const inputs = inputsIn(place.current);
    const here = inputs.indexOf(input);
    if (signs > 0 && signsIn(input) >= signs && /^[\da-z]$/i.test(event.key)) inputs[here + 1]?.focus();
    if (event.key === 'Backspace' && input.value === '' && input.dataset.empty === 'yes')
      inputs[here - 1]?.focus();
    input.dataset.empty = input.value === '' ? 'yes' : 'no';
  };

  return (
    <div ref={place}>
      {sheetAsked && (
        <KeyInput
          field={{ ...sheetWords[sheetAsked], name: 'sheet', key: 'sheet', long: false }}
          onKey={moved}
        />
      )}
      {fields.map((field) => (
        <KeyInput key={field.name} field={field} onKey={moved} />
      ))}
    </div>
  );
}

// A code may be typed as it is printed, in two groups.
const signsIn = ({ value }: HTMLInputElement): number => value.replace(/[\s-]+/g, '').length;

const inputsIn = (place: HTMLElement | null): HTMLElement[] => [
  ...(place?.querySelectorAll<HTMLElement>('input, textarea') ?? []),
];

type KeyInputProps = { field: KeyField; onKey: (event: KeyboardEvent<HTMLInputElement>) => void };

function KeyInput({ field: { name, label, hint, signs, long }, onKey }: KeyInputProps) {
  const { id, value, error, describedBy, invalid } = useField({ name, hint: hint || undefined });
  const shared = {
    id,
    name,
    defaultValue: asText(value),
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
    autoComplete: 'off',
  } as const;
  return (
    <div
      className={`grid gap-x-6 gap-y-1 border-b border-line py-2.5 sm:grid-cols-[1fr_auto] sm:items-center ${error ? 'border-l-4 border-l-red pl-4' : ''}`}
    >
      <div>
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        <FieldWords id={id} hint={hint || undefined} error={error} small />
      </div>
      {long ? (
        <textarea {...shared} rows={2} className="control sm:w-80" />
      ) : (
        <input
          {...shared}
          onKeyUp={onKey}
          type="text"
          maxLength={signs === 1 ? 1 : undefined}
          data-signs={signs ?? undefined}
          className={`control ${signs === 1 ? 'w-16 text-center' : 'sm:w-44'}`}
        />
      )}
    </div>
  );
}
