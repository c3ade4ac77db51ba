import { useRef } from 'preact/hooks';

import { useOpenCase } from '../case/open-case.ts';
import { Monogram } from '../look/monogram.tsx';
import { Sign } from '../look/sign.tsx';
import { useWords } from '../words/use-words.ts';
import { useBeginPromise } from './promise-bar.tsx';

/** Attach, who speaks for whom, and the button that names the brand the words go out for. */
export function ComposerFoot({ blocked }: { readonly blocked: boolean }) {
  const { workspace, courier, me, site: { profile, colleagues } } = useOpenCase();
  const t = useWords();
  const begin = useBeginPromise();
  const files = useRef<HTMLInputElement>(null);
  const noting = workspace.mode.value === 'note';
  const card = colleagues.find(({ id }) => id === me.id)?.card;
  const attach = (list: FileList | null): void => {
    for (const file of list ?? []) void courier.sendFile(file);
    if (files.current) files.current.value = '';
  };
  return (
    <div class="composer-foot">
      {!noting && (
        <>
          <input ref={files} type="file" class="unseen" tabIndex={-1} aria-hidden="true" multiple accept={profile.policies.fileTypes.join(',')} onChange={(event) => attach(event.currentTarget.files)} />
          <button type="button" class="plain" aria-label={t('attach')} onClick={() => !blocked && files.current?.click()} aria-disabled={blocked}><Sign name="clip" /></button>
          {workspace.promise.value === null && <button type="button" class="plain" aria-label={t('addPromise')} onClick={() => begin('')}><Sign name="tag" /></button>}
        </>
      )}
      <p class="s muted speaker">{noting ? t('noteAs', { name: card?.name ?? me.name }) : t('speakAs', { name: card?.name ?? me.name, employer: card?.employer ?? profile.operator.name, brand: profile.name })}</p>
      <button type="submit" class={noting ? '' : 'primary'} aria-disabled={blocked} title={t('sendKeys')}>
        {!noting && <Monogram letters={profile.prefix} size="s" />}
        {noting ? t('addNote') : workspace.promise.value === null ? t('sendFor', { brand: profile.name }) : <>{t('sendWithPromise')}<span class="unseen"> {profile.name}</span></>}
      </button>
    </div>
  );
}
