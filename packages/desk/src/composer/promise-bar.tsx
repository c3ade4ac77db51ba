import { localTimeAt } from '@faden/protocol';
import { useId } from 'preact/hooks';

import { useOpenCase } from '../case/open-case.ts';
import { dueInWorkingDays } from '../forms/due.ts';
import { FieldTold } from '../forms/field.tsx';
import { Sign } from '../look/sign.tsx';
import { promiseGap } from '../promises/promise-gap.ts';
import { promisedIn, soundsLikePromise } from '../promises/sounds-like-promise.ts';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';

/** The promise that goes out with a reply: what, and by when. What is missing is said here, and nothing goes out before. */
export function PromiseBar({ tried }: { readonly tried: boolean }) {
  const { workspace } = useOpenCase();
  const { now, zone } = useTimes();
  const t = useWords();
  const id = useId();
  const promise = workspace.promise.value;
  if (promise === null) return null;
  const change = (part: Partial<typeof promise>): void => {
    const present = workspace.promise.peek();
    if (present) workspace.promise.value = { ...present, ...part };
  };
  const missing = tried ? promiseGap(promise, zone, now) : undefined;
  const ties = { 'aria-describedby': missing === undefined ? undefined : `${id}-told` };
  return (
    <div class="promise-bar" role="group" aria-label={t('addPromise')}>
      <span class="binding" aria-hidden="true">{t('barWe')}</span>
      <input type="text" autocomplete="off" maxLength={500} aria-label={t('promiseWhat')} aria-invalid={missing === 'missingPromise' ? 'true' : undefined} {...ties} value={promise.text} onInput={(event) => change({ text: event.currentTarget.value })} />
      <span class="binding" aria-hidden="true">{t('barBy')}</span>
      <input type="datetime-local" min={localTimeAt(zone, now)} aria-label={t('promiseBy')} aria-invalid={missing === 'missingDue' ? 'true' : undefined} {...ties} value={promise.dueAt} onInput={(event) => change({ dueAt: event.currentTarget.value })} />
      <button type="button" class="plain" aria-label={t('withoutPromise')} onClick={() => void (workspace.promise.value = null)}><Sign name="cross" size="small" /></button>
      {missing !== undefined && <div class="told"><FieldTold id={`${id}-told`} text={t(missing)} error /></div>}
    </div>
  );
}

/** Begins a promise with what a sentence says, due by the end of the next working day until somebody says otherwise. */
export function useBeginPromise(): (words: string) => void {
  const { workspace, site: { profile } } = useOpenCase();
  const { now, zone } = useTimes();
  return (words) => void (workspace.promise.value = { text: words, dueAt: dueInWorkingDays(profile, profile.policies.nextUpdateDays, now, zone) });
}

/** Asks by when, where a sentence of the draft promises something and nobody has said so. */
export function PromiseQuestion() {
  const { workspace } = useOpenCase();
  const t = useWords();
  const begin = useBeginPromise();
  const sentence = workspace.promise.value === null ? soundsLikePromise(workspace.reply.value) : undefined;
  if (sentence === undefined) return null;
  const words = sentence.length > 60 ? `${sentence.slice(0, 60)} …` : sentence;
  return <p>{t('isItAPromise', { words })} <button type="button" class="link s" onClick={() => begin(promisedIn(sentence))}>{t('promiseByWhen')}</button></p>;
}
