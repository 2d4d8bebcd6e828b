'use client';

import type { HTMLInputAutoCompleteAttribute } from 'react';
import { FieldFrame } from './field-frame';
import { type FieldProps, useField } from './form-context';
import { asText } from './form-state';

type Width = 'short' | 'time' | 'medium' | 'full';
const widths = { short: 'max-w-32', time: 'max-w-44', medium: 'max-w-72', full: 'max-w-xl' } satisfies Record<
  Width,
  string
>;

type InputProps = FieldProps & {
  defaultValue?: string;
  width?: Width;
  autoComplete?: HTMLInputAutoCompleteAttribute;
};
type NativeProps = {
  type: string;
  inputMode?: 'email' | 'tel' | 'numeric' | 'decimal';
  spellCheck?: boolean;
};

function InputField({ native, width = 'full', ...props }: InputProps & { native: NativeProps }) {
  const { id, value, error, describedBy, invalid } = useField(props, props.defaultValue);
  return (
    <FieldFrame {...props} id={id} error={error}>
      <input
        {...native}
        id={id}
        name={props.name}
        defaultValue={asText(value)}
        autoComplete={props.autoComplete}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        className={`control ${widths[width]}`}
      />
    </FieldFrame>
  );
}

/** One line of text. `kind` picks the keyboard that a phone offers; what is typed is checked by the server. */
export function TextField({
  kind = 'text',
  ...props
}: InputProps & { kind?: 'text' | 'email' | 'tel' | 'code' }) {
  const native: Record<typeof kind, NativeProps> = {
    text: { type: 'text' },
    email: { type: 'email', inputMode: 'email', spellCheck: false },
    tel: { type: 'tel', inputMode: 'tel' },
    code: { type: 'text', inputMode: 'numeric', spellCheck: false },
  };
  return <InputField {...props} native={native[kind]} />;
}

/** A whole number, or with `decimal` one with a fraction. A text input: number inputs lose what they can't read. */
export function NumberField({ decimal, width = 'short', ...props }: InputProps & { decimal?: boolean }) {
  return (
    <InputField
      {...props}
      width={width}
      native={{ type: 'text', inputMode: decimal ? 'decimal' : 'numeric' }}
    />
  );
}

/**
 * A day as `yyyy-mm-dd`. The browser's own date input: one value without JavaScript, typed or picked, written in
 * the reader's own order of day and month.
 */
export function DateField(props: Omit<InputProps, 'width'>) {
  return <InputField {...props} width="medium" native={{ type: 'date' }} />;
}

/** A time of day as `hh:mm`. */
export function TimeField(props: Omit<InputProps, 'width'>) {
  return <InputField {...props} width="time" native={{ type: 'time' }} />;
}
