import { Row } from './row.tsx';
import { useTimes } from '../time/use-times.ts';

/** What is worth a line and no more: the thread passes beside it without a knot. */
export function QuietRow({ text, at }: { readonly text: string; readonly at: string }) {
  const { moment } = useTimes();
  return (
    <Row tie="line" class="quiet">
      <p class="row-head">
        <span class="s muted">{text}</span>
        <time class="xs muted number" dateTime={at}>{moment(at)}</time>
      </p>
    </Row>
  );
}
