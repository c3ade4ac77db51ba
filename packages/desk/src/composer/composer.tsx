import { useOpenCase } from '../case/open-case.ts';
import { RefusalNote } from '../refusal/refusal-note.tsx';
import { useWords } from '../words/use-words.ts';
import { ComposerFoot } from './composer-foot.tsx';
import { ComposerHints } from './composer-hints.tsx';
import { ComposerTabs } from './composer-tabs.tsx';

/** Where an agent writes: a reply the customer reads, or a note only the team reads. The two never look alike. */
export function Composer() {
  const { workspace, courier, handle, story, site, conversation } = useOpenCase();
  const t = useWords();
  const mode = workspace.mode.value;
  const box = workspace[mode];
  const blocked = mode === 'reply' && story.state !== 'known';
  const send = (): void => {
    if (!blocked) void courier.sendWords();
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
        <ComposerHints />
        <ComposerFoot blocked={blocked} />
      </div>
      <RefusalNote place={mode} />
      <RefusalNote place="file" />
    </form>
  );
}
