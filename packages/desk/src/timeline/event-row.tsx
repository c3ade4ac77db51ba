import type { ComponentChildren } from 'preact';

import type { SignName } from '../look/desk-signs.ts';
import { Row, RowHead } from './row.tsx';

/** Something that happened: handover, escalation, question. */
export interface EventRowProps {
  readonly sign: SignName;
  readonly title: string;
  readonly at: string;
  readonly children?: ComponentChildren;
}

/** An event, tied into the thread with its sign. */
export function EventRow({ sign, title, at, children }: EventRowProps) {
  return (
    <Row tie="event" sign={sign} class="event">
      <RowHead title={title} at={at} />
      {children}
    </Row>
  );
}
