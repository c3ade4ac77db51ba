import { useOpenCase } from '../case/open-case.ts';
import { useNames } from '../case/use-names.ts';
import { Sign } from '../look/sign.tsx';
import { useWords } from '../words/use-words.ts';
import { LineRow } from './line-row.tsx';
import { linesOf } from './lines.ts';
import { OutgoingRows } from './outgoing-rows.tsx';
import { Row } from './row.tsx';
import { useScroll } from './use-scroll.ts';

/** Everything that happened in the case, on its thread, with the notes of the team beside it. */
export function Timeline() {
  const { conversation, handle, story } = useOpenCase();
  const t = useWords();
  const lines = linesOf(conversation);
  const older = conversation.hasOlder && story.state === 'known' ? () => handle.older() : undefined;
  const { box, away, toNewest, onScroll } = useScroll({ first: lines[0]?.key, last: lines.at(-1)?.key, older });
  return (
    <div class="timeline-frame">
      <div class="timeline" ref={box} tabIndex={0} role="log" aria-label={t('timeline')} onScroll={onScroll}>
        <ol class="thread-list">
          {conversation.hasOlder && <Row tie="line" class="quiet"><p class="s muted">{t('olderLoading')}</p></Row>}
          {lines.map((line) => <LineRow key={line.key} line={line} />)}
          <OutgoingRows />
          <TailRow />
        </ol>
      </div>
      {away && <button type="button" class="to-newest" onClick={toNewest}><Sign name="down" size="small" />{t('toNewest')}</button>}
    </div>
  );
}

/** The end of the thread runs down to the composer; who is writing stands beside it. */
function TailRow() {
  const { conversation: { timeline, typing, uploads }, workspace } = useOpenCase();
  const names = useNames();
  const t = useWords();
  const uncertain = workspace.outgoing.value.length > 0 || uploads.length > 0 || (timeline.at(-1)?.delivery ?? 'confirmed') !== 'confirmed';
  const writers = typing.map(({ name }) => name ?? names.customer);
  return (
    <Row tie={uncertain ? 'pending' : 'line'} class="tail">
      <p class="s muted" aria-live="off">{writers.length > 0 && t('isWriting', { name: writers.join(', ') })}</p>
    </Row>
  );
}
