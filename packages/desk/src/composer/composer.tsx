import { useState } from 'preact/hooks';

import { useOpenCase } from '../case/open-case.ts';
import { instantFrom } from '../forms/due.ts';
import { promiseGap } from '../promises/promise-gap.ts';
import { RefusalNote } from '../refusal/refusal-note.tsx';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';
import { ComposerFoot } from './composer-foot.tsx';
import { ComposerHints } from './composer-hints.tsx';
import { ComposerTabs } from './composer-tabs.tsx';
import { PromiseBar } from './promise-bar.tsx';

/** Where an agent writes: a reply the customer reads, or a note only the team reads. The two never look alike. */
export function Composer() {
  const { workspace, courier, handle, story, site, conversation } = useOpenCase();
  const { now, zone } = useTimes();
  const t = useWords();
  const mode = workspace.mode.value;
  const box = workspace[mode];
  const blocked = mode === 'reply' && story.state !== 'known';
  const [tried, setTried] = useState(false);
  const promise = mode === 'reply' ? workspace.promise.value : null;
  const send = (): void => {
    if (blocked) return;
    // As it is now, which may be newer than what is drawn.
    const draft = mode === 'reply' ? workspace.promise.peek() : null;
    setTried(draft !== null);
    if (draft === null) return void courier.sendWords();
    const dueAt = instantFrom(draft.dueAt, zone);
    if (dueAt === undefined || promiseGap(draft, zone, now) !== undefined) return;
    void courier.sendWords({ kind: 'commitment.make', body: { text: draft.text.trim(), dueAt } }).then((sent) => sent && setTried(false));
  };
  const brand = site.profile.name;
  const { name } = conversation.customer;
  const replyLabel = name === undefined ? t('replyToUnnamed', { brand }) : t('replyTo', { name, brand });
  const label = mode === 'reply' ? replyLabel : t('noteFor', { brand });
  return (
    <form
      class={`composer ${mode}`}
      aria-label={t('write')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ComposerTabs />
      <div class="composer-box">
        <textarea
          aria-label={label}
          aria-describedby="composer-hints"
          placeholder={label}
          rows={2}
          maxLength={16_384}
          value={box.value}
          onInput={(event) => {
            box.value = event.currentTarget.value;
            if (mode === 'reply') handle.typing();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            send();
          }}
        />
        {promise !== null && <PromiseBar tried={tried} />}
        <ComposerHints />
        <ComposerFoot blocked={blocked} />
      </div>
      <RefusalNote place={mode} />
      <RefusalNote place="file" />
    </form>
  );
}
