import type { Author, Channel, RoleCard } from '../basics/people.ts';
import type { Id, Instant } from '../basics/primitives.ts';
import type { Assurance } from '../entries/case-entries.ts';
import type { CallWindow, CodeWord } from '../entries/callback-entries.ts';
import type { EntryKind } from '../entries/entry.ts';
import type { FoundCallback, FoundHold, FoundNumber, FoundQueue, FoundSlot } from './found-calls.ts';
import type { SiteProfile } from '../site/profile.ts';

/** A look-up: the gateway knows, the browser does not. Rules treat the unknown as *provisionally yes*. */
export type Lookup<T> = { readonly known: true; readonly value: T } | { readonly known: false };

/** Something a rule must know of an old entry. `revisions` are the ids of the entries that edited it. */
export interface FoundEntry {
  readonly id: string;
  readonly seq: number;
  readonly kind: EntryKind;
  readonly at: Instant;
  readonly by: Author;
  readonly removed: boolean;
  readonly revisions: readonly string[];
}

/** Something a rule must know of an agent who works for this site. */
export interface FoundAgent {
  readonly card: RoleCard;
  readonly role: 'agent' | 'supervisor' | 'company';
}

/** Something a rule must know of another case (to merge into it). */
export interface FoundCase {
  readonly customer: string;
  readonly open: boolean;
  readonly reference: string;
}

/** What must be looked up before a command can be decided with authority. */
export type Need =
  /** The entry caused by the command `name` whose kind is one of `kinds`: its message, file, understanding, … */
  | { readonly what: 'entry'; readonly name: string; readonly kinds: readonly EntryKind[] }
  | { readonly what: 'agent'; readonly id: string }
  | { readonly what: 'case'; readonly id: string }
  /** An uploaded file of this case, by its id: whether it is there, and its facts. */
  | { readonly what: 'file'; readonly id: string }
  /** How far the customer has read this case. */
  | { readonly what: 'read-by-customer' }
  /** A new case reference. */
  | { readonly what: 'reference' }
  /** A telephone number as it was typed: its form in E.164 and what it may cost, or why it will not be called. */
  | { readonly what: 'number'; readonly text: string }
  /** The number behind a callback of this case, which stands in the entry `seq`, and whether it may be dialled now. */
  | { readonly what: 'callback'; readonly name: Id; readonly seq: number }
  /** Whether a window is free, own `hold` included, and the next free one, at least `leadMs` from now. */
  | { readonly what: 'slot'; readonly topic: string; readonly window?: CallWindow; readonly hold?: Id; readonly leadMs?: number }
  /** The window this session holds. */
  | { readonly what: 'hold'; readonly id: Id }
  /** The place a callback of this topic would have now. */
  | { readonly what: 'queue'; readonly topic: string }
  | { readonly what: 'code-word' }
  | { readonly what: 'calling-number' };

/** What is known of an uploaded file: the media type by content, the size in bytes and the SHA-256 (hex). */
export interface FoundFile {
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
}

/** The answers to {@link Need}s. What was not looked up is unknown. */
export interface Found {
  readonly entries?: Readonly<Record<string, FoundEntry | null>>;
  readonly agents?: Readonly<Record<string, FoundAgent | null>>;
  readonly cases?: Readonly<Record<string, FoundCase | null>>;
  readonly files?: Readonly<Record<string, FoundFile | null>>;
  readonly readByCustomer?: number;
  readonly reference?: string;
  readonly numbers?: Readonly<Record<string, FoundNumber>>;
  readonly callbacks?: Readonly<Record<Id, FoundCallback | null>>;
  readonly slot?: FoundSlot;
  readonly hold?: FoundHold | null;
  readonly queue?: FoundQueue;
  readonly codeWord?: CodeWord;
  /** The number that will call, E.164; `null` where the site shows none. */
  readonly callingNumber?: string | null;
}

/** Who acts: the author as written into entries, and what the session knows of them. */
export interface Actor extends Author {
  /** Customers: how sure we are, and a name if one was given. */
  readonly assurance?: Assurance;
  readonly name?: string;
  /** Agents, supervisors and the company: their role card for this site as it is now. Unknown in the browser. */
  readonly card?: RoleCard;
}

/** Everything around a command that the rules may ask about. */
export interface Context {
  /** The case the command is for. */
  readonly case: Id;
  readonly actor: Actor;
  readonly site: SiteProfile;
  readonly channel: Channel;
  readonly now: Instant;
  readonly found: Found;
}
