import { FadenError, type ErrorCode } from '@faden/protocol';
import { useSignal } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';

import { useModel } from '../app/model-context.ts';
import { TextField } from '../forms/text-field.tsx';
import { Field } from '../forms/field.tsx';
import { Mark } from '../look/mark.tsx';
import { Sign } from '../look/sign.tsx';
import type { WordKey } from '../words/catalogue.ts';
import { useWords, type Say } from '../words/use-words.ts';

type Trial = { readonly state: 'still' } | { readonly state: 'trying' } | { readonly state: 'refused'; readonly told: string };

const told: Partial<Record<ErrorCode, WordKey>> = {
  unauthorized: 'signInWrong',
  bad_request: 'signInWrong',
  rate_limited: 'signInTooOften',
  offline: 'signInOffline',
  timed_out: 'signInOffline',
  not_gateway: 'signInOffline',
};

function tell(error: unknown, t: Say): string {
  if (!(error instanceof FadenError)) return t('signInFailed');
  const seconds = Math.max(1, Math.ceil((error.facts.retryAfterMs ?? 0) / 1000));
  return t(told[error.code] ?? 'signInFailed', { n: seconds });
}

/** The door: name and password. What was typed stays when it was refused, and the password gets the focus. */
export function SignIn() {
  const { desk } = useModel();
  const t = useWords();
  // Signals, because a password manager fills in and submits before anything is drawn again.
  const agent = useSignal('');
  const password = useSignal('');
  const [missing, setMissing] = useState(false);
  const [trial, setTrial] = useState<Trial>({ state: 'still' });
  const form = useRef<HTMLFormElement>(null);
  const focus = (field: string): void => void requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(field)?.focus());
  const submit = async (): Promise<void> => {
    if (trial.state === 'trying') return;
    const name = agent.value.trim().toLowerCase();
    setMissing(name === '' || password.value === '');
    setTrial({ state: 'still' });
    if (name === '' || password.value === '') return focus('[aria-invalid=true]');
    setTrial({ state: 'trying' });
    try {
      await desk.signIn(name, password.value);
    } catch (error) {
      setTrial({ state: 'refused', told: tell(error, t) });
      focus('input[type=password]');
    }
  };
  return (
    <main class="sign-in">
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Mark height={148} />
        <h1 class="title">{t('signInTitle')}</h1>
        <TextField label={t('signInName')} value={agent.value} onText={(text) => void (agent.value = text)} maxLength={64} autocomplete="username" error={missing && agent.value.trim() === '' ? t('missingName') : undefined} />
        <Field label={t('password')} error={missing && password.value === '' ? t('missingPassword') : undefined}>
          {(ties) => <input {...ties} type="password" autocomplete="current-password" maxLength={1000} value={password.value} onInput={(event) => void (password.value = event.currentTarget.value)} />}
        </Field>
        <div role="alert">{trial.state === 'refused' && <p class="s broken with-sign"><Sign name="warning" size="small" /><span>{trial.told}</span></p>}</div>
        <button type="submit" class="primary" aria-disabled={trial.state === 'trying'}>{t(trial.state === 'trying' ? 'signingIn' : 'signIn')}</button>
      </form>
    </main>
  );
}
