import type { DrawnEntry } from '@faden/protocol';

import { useOpenCase } from '../case/open-case.ts';
import { useNames } from '../case/use-names.ts';
import { Sign } from '../look/sign.tsx';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';
import { Row, RowHead } from './row.tsx';

/** The concern as it was restated, and what the customer said to it. */
export function UnderstandingRow({ entry }: { readonly entry: DrawnEntry<'concern.understood'> }) {
  const { conversation: { understanding } } = useOpenCase();
  const { moment } = useTimes();
  const t = useWords();
  const answer = understanding?.name === entry.cause ? understanding.answer : 'replaced';
  return (
    <Row tie="line" class="card-row">
      <div class="card">
        <p class="card-title">
          <span class="xs strong muted">{t('understood')}</span>
          <time class="xs muted number" dateTime={entry.at}>{moment(entry.at)}</time>
        </p>
        {entry.body ? <ol class="binding numbered">{entry.body.points.map(({ id, text }) => <li key={id}>{text}</li>)}</ol> : <p class="m muted">{t('contentRemoved')}</p>}
        <p class={`s strong with-sign ${answer === 'confirmed' ? 'kept' : 'muted'}`}>
          {answer === 'confirmed' && <Sign name="tick" size="small" />}
          {t(`understood_${answer}`)}
        </p>
      </div>
    </Row>
  );
}

/** What the customer corrected in it, in their own words. */
export function CorrectionRow({ entry }: { readonly entry: DrawnEntry<'concern.confirmed'> }) {
  const names = useNames();
  const t = useWords();
  const { body } = entry;
  if (!body || body.confirmed) return null;
  return (
    <Row tie="words" class="words of-customer">
      <RowHead title={t('correctedUnderstanding', { name: names.customer })} at={entry.at} />
      <p class="bubble prose">{body.correction}</p>
    </Row>
  );
}

/** The proposal that the concern is settled, point by point. */
export function ResolutionRow({ entry }: { readonly entry: DrawnEntry<'case.resolution-proposed'> }) {
  const { conversation: { understanding, resolution } } = useOpenCase();
  const { moment } = useTimes();
  const t = useWords();
  const pointText = (id: string): string | undefined => understanding?.points.find((point) => point.id === id)?.text;
  return (
    <Row tie="line" class="card-row">
      <div class="card">
        <p class="card-title">
          <span class="xs strong muted">{t('resolutionProposed')}</span>
          <time class="xs muted number" dateTime={entry.at}>{moment(entry.at)}</time>
        </p>
        <dl class="settled">
          {entry.body?.answers.map(({ point, text }) => (
            <div key={point}>
              <dt class="m muted">{pointText(point)}</dt>
              <dd class="with-sign"><Sign name="tick" size="small" /><span class="prose">{text}</span></dd>
            </div>
          ))}
        </dl>
        {entry.body?.text !== undefined && <p class="prose">{entry.body.text}</p>}
        {resolution?.name === entry.cause && <p class="s muted">{t('resolutionAsked')}</p>}
      </div>
    </Row>
  );
}

/** What the customer said to the proposal. */
export function ResolutionAnswerRow({ entry }: { readonly entry: DrawnEntry<'case.resolution-answered'> }) {
  const names = useNames();
  const t = useWords();
  const { body } = entry;
  return (
    <Row tie="words" class="words of-customer">
      <RowHead title={names.customer} at={entry.at} />
      <div class="bubble">
        <p>{body ? t(`settled_${body.answer}`) : t('contentRemoved')}</p>
        {body?.text !== undefined && <p class="prose">{body.text}</p>}
      </div>
    </Row>
  );
}
