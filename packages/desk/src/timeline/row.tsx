import type { ComponentChildren } from 'preact';

import { Knot, type KnotProps } from '../look/knot.tsx';
import { useTimes } from '../time/use-times.ts';

/** One row of the timeline: the thread at its start, and what happened beside it. */
export interface RowProps extends KnotProps {
  readonly children: ComponentChildren;
  readonly class?: string | undefined;
}

/** Lays one entry beside its piece of thread. */
export function Row({ children, class: name, ...knot }: RowProps) {
  return (
    <li class={`row ${knot.tie} ${name ?? ''}`}>
      <Knot {...knot} />
      <div class="row-body">{children}</div>
    </li>
  );
}

/** Who, and when: the first line of an entry. */
export function RowHead({ title, at, large = false }: { readonly title: string; readonly at: string; readonly large?: boolean }) {
  const { moment } = useTimes();
  return (
    <p class="row-head">
      <span class={large ? 'strong' : 'm strong'}>{title}</span>
      <time class="xs muted number" dateTime={at}>{moment(at)}</time>
    </p>
  );
}
