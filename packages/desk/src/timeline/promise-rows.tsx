import type { DrawnEntry } from '@faden/protocol';
import type { ComponentChildren } from 'preact';

import { useOpenCase } from '../case/open-case.ts';
import { PromiseGlyph } from '../promises/promise-glyph.tsx';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';
import { Row } from './row.tsx';

type Glyph = Parameters<typeof PromiseGlyph>[0]['status'];

/** A tag that hangs on the thread by its string. */
function TagRow({ status, at, children }: { readonly status: Glyph; readonly at: string; readonly children: ComponentChildren }) {
  const { moment } = useTimes();
  return (
    <Row tie="line" class="tag-row">
      <svg class="string" viewBox="0 0 46 24" aria-hidden="true" focusable="false"><path d="M0 0C0 11 8 17 20 17H44" /></svg>
      <PromiseGlyph status={status} />
      <div class="tag-words">{children}</div>
      <time class="xs muted number" dateTime={at}>{moment(at)}</time>
    </Row>
  );
}

/** A promise, as it was made. */
export function PromiseMadeRow({ entry: { at, body } }: { readonly entry: DrawnEntry<'commitment.made'> }) {
  const { deadline } = useTimes();
  const t = useWords();
  const text = usePromise(body?.follows ?? '') ?? body?.text;
  if (!body) return null;
  return <TagRow status="open" at={at}><p><span class="binding">{text ?? t('contentRemoved')}</span> <span class="m">{t('promiseBy_', { when: deadline(body.dueAt) })}</span></p></TagRow>;
}

/** The words of a promise of this case, by its name. */
function usePromise(name: string): string | undefined {
  const { conversation: { commitments } } = useOpenCase();
  return commitments.find((promise) => promise.name === name)?.text;
}

type Settled = DrawnEntry<'commitment.kept' | 'commitment.late' | 'commitment.broken' | 'commitment.given-up' | 'commitment.withdrawn'>;

const glyphs: Readonly<Record<Settled['kind'], Glyph>> = {
  'commitment.kept': 'kept', 'commitment.late': 'late', 'commitment.broken': 'broken', 'commitment.given-up': 'given-up', 'commitment.withdrawn': 'withdrawn',
};

/** What became of a promise: its word first, then what was promised. */
export function PromiseSettledRow({ entry }: { readonly entry: Settled }) {
  const t = useWords();
  const { body } = entry;
  const promised = usePromise(body?.commitment ?? '');
  if (!body) return null;
  const words = 'text' in body ? body.text : 'reason' in body ? body.reason : undefined;
  const status = glyphs[entry.kind];
  return (
    <TagRow status={status} at={entry.at}>
      <p><span class={`m strong ${status === 'kept' || status === 'late' || status === 'broken' ? status : 'muted'}`}>{t(`told_${status}`)}</span> {promised !== undefined && <span class="binding">{promised}</span>}</p>
      {words !== undefined && <p class="m prose">{words}</p>}
    </TagRow>
  );
}
