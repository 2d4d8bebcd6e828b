'use client';

import type { Choices } from './choices';
import { FieldFrame } from './field-frame';
import { useField } from './form-context';
import { asText } from './form-state';

/** One of many, where radios would be too long a list. `empty` is the words for "nothing chosen". */
export function SelectField({
  options,
  empty,
  ...props
}: Choices & { defaultValue?: string; empty?: string }) {
  const { id, value, error, describedBy, invalid } = useField(props, props.defaultValue);
  const chosen = asText(value);
  return (
    <FieldFrame {...props} id={id} error={error}>
      {/* A select ignores a new default value, so it is made anew when that changes. */}
      <select
        key={chosen}
        id={id}
        name={props.name}
        defaultValue={chosen}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        className="control w-auto max-w-full"
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
