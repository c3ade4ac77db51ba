import type { DeskAgent } from '@faden/protocol';
import { useId } from 'preact/hooks';

import { useModel } from '../app/model-context.ts';
import { moveInList } from '../inbox/move-in-list.ts';
import { useWords } from '../words/use-words.ts';
import { CallItem } from './call-item.tsx';
import { callSections, type SectionName, type TimedCall } from './call-sections.ts';

/** Every call that is owed at the agent's brands, live: what was missed, what is in danger, what is due, and what comes later. */
export function CallList({ me }: { readonly me: DeskAgent }) {
  const { calls, now } = useModel();
  const t = useWords();
  const sections = callSections(calls.value, now.value);
  return (
    <nav class="inbox" aria-label={t('shelf_calls')}>
      <div class="inbox-head"><h1 class="lead">{t('shelf_calls')}</h1></div>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys move between the buttons inside, which are reachable by Tab as well. */}
      <div class="inbox-list" onKeyDown={moveInList}>
        {sections.length === 0 && <p class="s muted none">{t('callsNone')}</p>}
        {sections.map(({ name, calls: own }) => <Section key={name} name={name} calls={own} me={me} />)}
      </div>
    </nav>
  );
}

const tones: Readonly<Record<SectionName, string>> = { urgent: 'broken', risk: 'late', due: 'accent', later: 'muted' };

function Section({ name, calls, me }: { readonly name: SectionName; readonly calls: readonly TimedCall[]; readonly me: DeskAgent }) {
  const t = useWords();
  const id = useId();
  return (
    <section class="call-section" aria-labelledby={id}>
      <h2 id={id} class={`s strong call-heading ${tones[name]}`}><span>{t(`calls_${name}`)}</span><span class="number">{calls.length}</span></h2>
      <ul aria-labelledby={id}>
        {calls.map((timed) => <li key={timed.call.name}><CallItem timed={timed} me={me} /></li>)}
      </ul>
    </section>
  );
}
