import type { CommitmentView, DeliveryState, ErrorCode, Instant, RoleCard } from '@faden/protocol';
import type { Tie } from '../../look/thread.ts';
import type { TextKey } from '../../words/catalogue.ts';
import type { Params } from '../../words/message.ts';

/** A sentence of ours that is not in any language yet: a text, what fills it, and which of its parameters are moments. */
export interface Said {
  readonly key: TextKey;
  readonly params?: Params;
  /** Instants, filled in as moments of the reader's day. */
  readonly times?: Readonly<Record<string, Instant>>;
}

/** Who is speaking, as the customer is told it. `company` is the brand itself; an agent whose card is out of reach has no name. */
export type Speaker = { readonly role: 'you' } | { readonly role: 'bot' } | { readonly role: 'company' } | { readonly role: 'agent'; readonly name?: string };

/** What all rows of a timeline have: an identity that lasts, a moment, and what they do with the thread. */
interface RowBase {
  readonly key: string;
  readonly at: Instant;
  readonly tie: Tie;
}

/** What all rows by a person have; `heading` is true where the speaker changes or ten minutes have passed. */
export interface Spoken extends RowBase {
  readonly speaker: Speaker;
  readonly heading: boolean;
  readonly delivery: DeliveryState;
  readonly refusal?: ErrorCode;
  /** The name later commands use: the id of the command that created it. */
  readonly name: string;
}

/** The title of a new day. */
export interface DayRow extends RowBase {
  readonly kind: 'day';
}

/** Words of a person, of the company or of a bot. */
export interface MessageRow extends Spoken {
  readonly kind: 'message';
  readonly text: string | null;
  readonly versions: readonly { readonly text: string; readonly at: Instant }[];
  readonly removed?: { readonly at: Instant; readonly byYou: boolean };
}

/** A shared file, confirmed or still being sent; `sent` counts bytes and is absent when all are there. */
export interface FileRow extends Spoken {
  readonly kind: 'file';
  readonly file: { readonly id: string; readonly name: string; readonly size: number };
  readonly sent?: number;
  readonly text?: string;
}

/** The role card: who speaks from here on. */
export interface PersonRow extends RowBase {
  readonly kind: 'person';
  readonly card: RoleCard;
}

/** What happened with the case or on another channel: a sign in a knot, a title, words, and notes of ours. */
export interface EventRow extends RowBase {
  readonly kind: 'event';
  readonly sign: 'handover' | 'escalation' | 'question' | 'handset' | 'envelope' | 'speech' | 'form';
  readonly title: Said;
  readonly text?: string;
  readonly notes: readonly Said[];
}

/** The concern as it was understood, and what the customer said to it. */
export interface UnderstandingRow extends RowBase {
  readonly kind: 'understanding';
  readonly name: string;
  readonly points: readonly string[];
  readonly answer: 'asked' | 'confirmed' | 'corrected' | 'replaced';
  readonly answeredAt?: Instant;
  readonly delivery: DeliveryState;
  readonly correction?: string;
}

/** The proposal that it is settled, point by point, and what the customer said to it. */
export interface ResolutionRow extends RowBase {
  readonly kind: 'resolution';
  readonly name: string;
  readonly answers: readonly { readonly point: string; readonly asked: string; readonly done: string }[];
  readonly text?: string;
  readonly answer: 'asked' | 'yes' | 'partly' | 'no' | 'replaced';
  readonly answeredAt?: Instant;
  readonly delivery: DeliveryState;
  readonly words?: string;
}

/** What was said as binding; after an open correction both versions stand. */
export interface StatementRow extends RowBase {
  readonly kind: 'statement';
  readonly text: string;
  readonly speaker: Speaker;
  readonly corrected?: { readonly text: string; readonly reason: string; readonly at: Instant; readonly speaker: Speaker };
}

/** One quiet sentence about the case, sometimes with words somebody chose. */
export interface LineRow extends RowBase {
  readonly kind: 'line';
  readonly said: readonly Said[];
  readonly text?: string;
}

/** A promise where it was given, as it stands now. */
export interface PromiseRow extends RowBase {
  readonly kind: 'promise';
  readonly status: CommitmentView['status'];
  /** Absent where the words were removed. */
  readonly text?: string;
  readonly dueAt: Instant;
  readonly owner?: string;
  readonly settledAt?: Instant;
  /** The time it was moved to. */
  readonly movedTo?: Instant;
}

/** A callback, drawn live where it was asked for. */
export interface CallbackRow extends RowBase {
  readonly kind: 'callback';
  readonly name: string;
}

/** Everything a timeline can draw; what it does not know is no row. */
export type Row = DayRow | MessageRow | FileRow | PersonRow | EventRow | UnderstandingRow | ResolutionRow | StatementRow | LineRow | PromiseRow | CallbackRow;

/** A row of a kind. */
export type RowOf<K extends Row['kind']> = Extract<Row, { kind: K }>;
