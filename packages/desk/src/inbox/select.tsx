import { Sign } from '../look/sign.tsx';

/** A choice from a list, drawn as the text it chooses. */
export interface SelectProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly large?: boolean;
  readonly onChoose: (value: V) => void;
}

/** The browser's own list behind a quiet text: it opens, reads and types ahead as people know it. */
export function Select<V extends string>({ label, value, options, large = false, onChoose }: SelectProps<V>) {
  return (
    <span class={large ? 'select large' : 'select'}>
      <select
        aria-label={label}
        value={value}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex];
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => <option key={option.value} value={option.value} selected={option.value === value}>{option.label}</option>)}
      </select>
      <Sign name="down" size="small" />
    </span>
  );
}
