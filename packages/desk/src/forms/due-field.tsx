import { localTimeAt } from '@faden/protocol';

import { useTimes } from '../time/use-times.ts';
import { Field } from './field.tsx';

/** A field for a moment to come, as local wall time (`2026-11-25T12:00`). */
export interface DueFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onTime: (local: string) => void;
}

/** A labelled field for a moment to come, in the zone the desk shows. */
export function DueField({ label, hint, error, value, onTime }: DueFieldProps) {
  const { now, zone } = useTimes();
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => <input {...ties} class="due" type="datetime-local" min={localTimeAt(zone, now)} value={value} onInput={(event) => onTime(event.currentTarget.value)} />}
    </Field>
  );
}
