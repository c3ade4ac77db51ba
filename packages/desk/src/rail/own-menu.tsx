import type { DeskAgent } from '@faden/protocol';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import { useModel } from '../app/model-context.ts';
import type { Preferences } from '../app/ports.ts';
import { initials } from '../look/initials.ts';
import { useWords } from '../words/use-words.ts';

const themes: readonly Preferences['theme'][] = ['auto', 'light', 'dark'];
const languages: readonly { readonly value: Preferences['lang']; readonly label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
];

/** Who sits here and how the desk is connected; behind it language, theme and signing out. */
export function OwnMenu({ me }: { readonly me: DeskAgent }) {
  const model = useModel();
  const { preferences } = model;
  const t = useWords();
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (open) frame.current?.querySelector<HTMLElement>('.own-panel input:checked')?.focus();
  }, [open]);
  const change = (part: Partial<Preferences>): void => void (preferences.value = { ...preferences.value, ...part });
  return (
    <div
      class="own"
      ref={frame}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        setOpen(false);
        button.current?.focus();
      }}
      onFocusOut={(event) => {
        if (event.relatedTarget && !frame.current?.contains(event.relatedTarget as Node)) setOpen(false);
      }}
    >
      <button type="button" class="own-button" ref={button} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span aria-hidden="true">{initials(me.name)}</span>
        <span class="unseen">{t('ownMenu', { name: me.name })}</span>
      </button>
      <ConnectionWord />
      {open && (
        <div class="own-panel">
          <p><span class="strong">{me.name}</span><br /><span class="s muted">{t(`role_${me.role}`)}</span></p>
          <Pick legend={t('language')} name="lang" options={languages} value={preferences.value.lang} onPick={(lang) => change({ lang })} />
          <Pick legend={t('theme')} name="theme" options={themes.map((value) => ({ value, label: t(`theme_${value}`) }))} value={preferences.value.theme} onPick={(theme) => change({ theme })} />
          <button type="button" onClick={() => void model.signOut()}>{t('signOut')}</button>
        </div>
      )}
    </div>
  );
}

function ConnectionWord() {
  const { connection } = useModel();
  const t = useWords();
  return <p class="xs muted" role="status">{t(`connection_${connection.value}`)}</p>;
}

interface PickProps<V extends string> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V;
  readonly onPick: (value: V) => void;
}

function Pick<V extends string>({ legend, name, options, value, onPick }: PickProps<V>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="pick">
          <input type="radio" name={name} checked={option.value === value} onChange={() => onPick(option.value)} />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
