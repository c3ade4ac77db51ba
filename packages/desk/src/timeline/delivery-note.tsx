import type { TimelineItem } from '@faden/protocol';

import { useModel } from '../app/model-context.ts';
import { useOpenCase } from '../case/open-case.ts';
import { Sign } from '../look/sign.tsx';
import { refusalKey } from '../refusal/refusal-key.ts';
import { useWords } from '../words/use-words.ts';

/** Where own words stand: on their way, not delivered yet, refused, or read. Only the newest delivered ones say whether they were read. */
export function DeliveryNote({ item: { entry, delivery, refusal } }: { readonly item: TimelineItem }) {
  const { conversation, me } = useOpenCase();
  const t = useWords();
  if (delivery === 'waiting') return <WaitingNote />;
  if (delivery === 'pending') return <p class="s muted">{t('onItsWay')}</p>;
  if (delivery === 'failed') return <p class="s broken with-sign"><Sign name="warning" size="small" />{t(refusal ? refusalKey(refusal) : 'refused_other')}</p>;
  const newest = conversation.timeline.findLast(({ entry: other }) => other.kind === 'message.posted' || other.kind === 'file.shared');
  if (newest?.entry.id !== entry.id || entry.by.actor !== me.id || entry.seq === undefined) return null;
  return <p class="xs muted">{t(entry.seq <= conversation.read.customer ? 'readByCustomer' : 'notReadYet')}</p>;
}

/** Words that left the box and have not been delivered: on their way while connected, waiting while not. */
export function WaitingNote() {
  const t = useWords();
  const connection = useModel().connection.value;
  const connected = connection === 'live' || connection === 'polling';
  if (connected) return <p class="s muted">{t('onItsWay')}</p>;
  return <p class="s late with-sign"><Sign name="clock" size="small" />{t('notDelivered')}</p>;
}
