import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

import { Sign } from '../look/sign.tsx';

/** The attributes that tie a control to its label, hint and error. */
export interface FieldTies {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

/** A label above, the control, and below it what helps or what is wrong. */
export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: (ties: FieldTies) => ComponentChildren;
}

/** One labelled field; an error replaces the hint and is tied to the control. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const told = error ?? hint;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': told === undefined ? undefined : `${id}-told`, 'aria-invalid': error === undefined ? undefined : 'true' })}
      {told !== undefined && <FieldTold id={`${id}-told`} text={told} error={error !== undefined} />}
    </div>
  );
}

/** A hint, or an error with its sign. */
export function FieldTold({ id, text, error }: { readonly id: string; readonly text: string; readonly error: boolean }) {
  if (!error) return <p id={id} class="s muted">{text}</p>;
  return (
    <p id={id} class="s broken with-sign">
      <Sign name="warning" size="small" />
      <span>{text}</span>
    </p>
  );
}
