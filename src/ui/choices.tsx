'use client';

import { GroupFrame } from './field-frame';
import { type FieldProps, useField } from './form-context';
import { asList, asText } from './form-state';
import { Words } from './words';

/** One thing to choose: what is sent, what is read, and a line of help. */
export type Option = { value: string; label: string; hint?: string };

export type Choices = FieldProps & { options: readonly Option[] };

function Choice({ type, id, name, option, checked }: ChoiceProps) {
  return (
    <label className="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={checked}
        aria-describedby={option.hint ? `${id}-about` : undefined}
      />
      <span>
        <Words>{option.label}</Words>
        {option.hint && (
          <span id={`${id}-about`} className="block text-soft">
            {option.hint}
          </span>
        )}
      </span>
    </label>
  );
}
type ChoiceProps = { type: 'radio' | 'checkbox'; id: string; name: string; option: Option; checked: boolean };

// The first input carries the field's own id, so that the error summary's link lands on something to press.
const choiceId = (id: string, index: number) => (index === 0 ? id : `${id}-${index + 1}`);

/** One of a few. `inline` sets short options side by side where there is room. */
export function Radios({ options, inline, ...props }: Choices & { defaultValue?: string; inline?: boolean }) {
  const { id, value, error } = useField(props, props.defaultValue);
  return (
    <GroupFrame {...props} id={id} error={error}>
      <div className={inline ? 'flex flex-wrap gap-x-8' : ''}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="radio"
            id={choiceId(id, index)}
            name={props.name}
            option={option}
            checked={asText(value) === option.value && value !== undefined}
          />
        ))}
      </div>
    </GroupFrame>
  );
}

/** Any of a few. */
export function Checkboxes({ options, ...props }: Choices & { defaultValue?: readonly string[] }) {
  const { id, value, error } = useField(props, props.defaultValue && [...props.defaultValue]);
  const chosen = asList(value);
  return (
    <GroupFrame {...props} id={id} error={error}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          type="checkbox"
          id={choiceId(id, index)}
          name={props.name}
          option={option}
          checked={chosen.includes(option.value)}
        />
      ))}
    </GroupFrame>
  );
}
