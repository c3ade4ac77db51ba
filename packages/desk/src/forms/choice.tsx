import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

import { FieldTold } from './field.tsx';

/** One thing to choose, with what helps to choose it. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly detail?: ComponentChildren;
}

/** A group of radio buttons: its question, its options, and what is wrong. */
export interface ChoiceProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChoose: (value: string) => void;
}

/** One choice among a few, all of them in view. */
export function Choice({ label, options, value, error, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <fieldset class="choice" aria-describedby={error === undefined ? undefined : `${id}-told`}>
      <legend>{label}</legend>
      <div class="options">
        {options.map((option) => (
          <label key={option.value} class="option">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              aria-invalid={error === undefined ? undefined : 'true'}
              onChange={() => onChoose(option.value)}
            />
            <span>
              {option.label}
              {option.detail !== undefined && <span class="s muted detail">{option.detail}</span>}
            </span>
          </label>
        ))}
      </div>
      {error !== undefined && <FieldTold id={`${id}-told`} text={error} error />}
    </fieldset>
  );
}
