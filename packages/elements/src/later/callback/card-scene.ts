import type { CallbackView, CallWindow, RoleCard } from '@faden/protocol';
import type { Problem } from './booking.ts';
import type { TitleScene } from './card-title.ts';
import type { ProblemScene } from './draw-problem.ts';
import type { SlotsScene } from './draw-slots.ts';
import type { Step } from './steps.ts';

/** What stands open on a card: one thing at a time. */
export type Opened = 'move' | 'cancel' | 'again';

/** What the customer asks of a callback. */
export type CardAct =
  | { readonly type: 'open'; readonly what: Opened }
  | { readonly type: 'close' }
  | { readonly type: 'take'; readonly window: CallWindow }
  | { readonly type: 'cancel'; readonly reason: 'customer' | 'not-requested' }
  | { readonly type: 'again' | 'calendar' | 'link' | 'dismiss' };

/** Everything a card is drawn with, besides the callback itself. */
export interface CardScene extends ProblemScene, TitleScene {
  readonly view: CallbackView;
  readonly steps: readonly Step[];
  /** What the call is about. */
  readonly topic: string;
  readonly brand: string;
  /** Who has accepted the call, as far as they were introduced. */
  readonly card: RoleCard | undefined;
  readonly opened: Opened | undefined;
  /** The window chosen for a move, before it is asked for. */
  readonly chosen: CallWindow | undefined;
  readonly slots: Omit<SlotsScene, 'words' | 'choose' | 'chosen'>;
  readonly problem: Problem | undefined;
  /** What was just done, in words. */
  readonly said: string;
  choose(window: CallWindow): void;
  act(act: CardAct): void;
}
