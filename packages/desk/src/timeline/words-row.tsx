import type { TimelineItem } from '@faden/protocol';
import { useState } from 'preact/hooks';

import { useOpenCase } from '../case/open-case.ts';
import { useNames } from '../case/use-names.ts';
import { Sign } from '../look/sign.tsx';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';
import { DeliveryNote } from './delivery-note.tsx';
import { FileLink } from './file-link.tsx';
import { Row, RowHead } from './row.tsx';

/** What somebody wrote or shared: the customer in a bubble, everyone else plain; never two columns. */
export function WordsRow({ item, leads }: { readonly item: TimelineItem; readonly leads: boolean }) {
  const names = useNames();
  const { entry, delivery } = item;
  const uncertain = delivery !== 'confirmed';
  return (
    <Row tie={uncertain ? 'pending' : leads ? 'words' : 'line'} class={`words ${entry.by.role === 'customer' ? 'of-customer' : 'of-centre'} ${delivery}`}>
      {leads && <RowHead title={names.of(entry.by)} at={entry.at} />}
      <Said item={item} />
      <DeliveryNote item={item} />
      {!uncertain && <WordsActions item={item} />}
    </Row>
  );
}

function Said({ item }: { readonly item: TimelineItem }) {
  const { entry, removed } = item;
  const { clock } = useTimes();
  const names = useNames();
  const t = useWords();
  if (removed || entry.body === null) {
    const text = removed ? t('removedAt', { name: names.of(removed.by), time: clock(removed.at) }) : t('contentRemoved');
    return <p class="bubble removed m muted">{text}</p>;
  }
  if (entry.kind === 'file.shared') {
    return (
      <div class="bubble">
        <FileLink file={entry.body} />
        {entry.body.text !== undefined && <p class="prose">{entry.body.text}</p>}
      </div>
    );
  }
  if (entry.kind !== 'message.posted') return null;
  return (
    <>
      <p class="bubble prose">{item.versions?.at(-1)?.text ?? entry.body.text}</p>
      {item.versions && <Versions versions={item.versions} />}
    </>
  );
}

function Versions({ versions }: { readonly versions: NonNullable<TimelineItem['versions']> }) {
  const [shown, setShown] = useState(false);
  const { clock } = useTimes();
  const t = useWords();
  const last = versions.at(-1);
  return (
    <div class="s muted">
      {last && t('editedAt', { time: clock(last.at) })}{' '}
      <button type="button" class="link" aria-expanded={shown} onClick={() => setShown(!shown)}>{t(shown ? 'showLatest' : 'showBoth')}</button>
      {shown && versions.slice(0, -1).map(({ text, at }) => <p key={at} class="prose before">{text}</p>)}
    </div>
  );
}

/** Own words can be changed and removed until the customer has read them; a supervisor may remove any, and says why. */
function WordsActions({ item: { entry, removed, versions } }: { readonly item: TimelineItem }) {
  const { conversation, me, workspace } = useOpenCase();
  const t = useWords();
  if (removed || entry.body === null || entry.seq === undefined) return null;
  const unread = entry.by.actor === me.id && entry.by.role !== 'customer' && entry.seq > conversation.read.customer;
  const supervises = me.role === 'supervisor';
  if (!unread && !supervises) return null;
  const text = entry.kind === 'message.posted' ? (versions?.at(-1)?.text ?? entry.body.text) : undefined;
  return (
    <div class="row-actions">
      {unread && text !== undefined && (
        <button type="button" class="plain" aria-label={t('edit')} onClick={() => workspace.openForm('edit', { message: entry.cause, text })}><Sign name="pen" size="small" /></button>
      )}
      <button type="button" class="plain" aria-label={t('remove')} onClick={() => workspace.openForm('redact', { message: entry.cause, reason: '' })}><Sign name="bin" size="small" /></button>
    </div>
  );
}
