import { Field, type FieldProps } from './field.tsx';

/** A field for words: one line, or a box of several. */
export interface TextFieldProps extends Omit<FieldProps, 'children'> {
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly lines?: number;
  readonly maxLength?: number;
  /** What the browser may fill in; nothing by default. */
  readonly autocomplete?: 'username' | 'off';
}

/** A labelled field for words. */
export function TextField({ value, onText, lines = 1, maxLength = 16_384, autocomplete = 'off', ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(ties) =>
        lines > 1 ? (
          <textarea {...ties} rows={lines} maxLength={maxLength} value={value} onInput={(event) => onText(event.currentTarget.value)} />
        ) : (
          <input {...ties} type="text" autocomplete={autocomplete} maxLength={maxLength} value={value} onInput={(event) => onText(event.currentTarget.value)} />
        )
      }
    </Field>
  );
}
