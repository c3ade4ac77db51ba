import type { Point } from '@faden/protocol';

import { useOpenCase } from '../case/open-case.ts';
import { Sign } from '../look/sign.tsx';
import { useWords } from '../words/use-words.ts';
import { FormSheet } from './form-sheet.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

const MOST_POINTS = 20;

/** An id no point of the case has, so that what was said about a removed point is never taken for the new one. */
function freshPoint(points: readonly Point[]): Point {
  const taken = new Set(points.map(({ id }) => id));
  let n = points.length + 1;
  while (taken.has(`p${n}`)) n += 1;
  return { id: `p${n}`, text: '' };
}

/** Restates the concern point by point, for the customer to confirm or correct. A point keeps its id when its wording changes. */
export function UnderstandingForm() {
  const { conversation: { understanding } } = useOpenCase();
  const t = useWords();
  const { draft: { points }, missing, element, change, submit } = useForm({
    name: 'understanding',
    initial: () => ({ points: understanding ? understanding.points : [freshPoint([])] }),
    check: (draft) => (draft.points.every(({ text }) => text.trim() === '') ? { [draft.points[0]?.id ?? 'p1']: 'missingPoint' as const } : {}),
    gift: (draft) => ({ kind: 'concern.restate', body: { points: draft.points.filter(({ text }) => text.trim() !== '').map(({ id, text }) => ({ id, text: text.trim() })) } }),
  });
  const put = (id: string, text: string): void => change((now) => ({ points: now.points.map((point) => (point.id === id ? { id, text } : point)) }));
  return (
    <FormSheet name="understanding" title={t('understood')} hint={t('understoodHint')} submitLabel={t('understoodSend')} element={element} onSubmit={submit}>
      <ol class="points">
        {points.map(({ id, text }, at) => (
          <li key={id} class="point">
            <TextField label={t('point', { n: at + 1 })} error={missing[id] && t(missing[id])} lines={2} value={text} onText={(words) => put(id, words)} />
            {points.length > 1 && (
              <button type="button" class="plain" aria-label={t('removePoint', { n: at + 1 })} onClick={() => change((now) => ({ points: now.points.filter((point) => point.id !== id) }))}>
                <Sign name="bin" />
              </button>
            )}
          </li>
        ))}
      </ol>
      {points.length < MOST_POINTS && (
        <button type="button" class="add" onClick={() => change((now) => ({ points: [...now.points, freshPoint([...now.points, ...(understanding?.points ?? [])])] }))}>
          <Sign name="plus" size="small" />
          {t('addPoint')}
        </button>
      )}
    </FormSheet>
  );
}
