import type { CallbackName, Faden } from '@faden/client';
import type { Availability, CallWindow } from '@faden/protocol';
import { type Booking, missingIn, type Problem, problemOf, problemOfError } from './booking.ts';
import { groupNumber } from './number-shape.ts';
import { SlotKeeper } from './slot-keeper.ts';

/** What the desk tells whoever draws it. */
export interface BookingDeskDeps {
  changed(): void;
  /** Puts the reader where a fault can be mended, or where it goes on. */
  lead(field: Problem['field']): void;
}

/** What a call is about: a case, else a topic a case is opened for. */
export interface About {
  readonly case: string | undefined;
  readonly topic: string | undefined;
  /** The language a case is opened in. */
  readonly lang: string;
}

const fresh: Booking = { topic: undefined, choice: 'asap', window: undefined, hold: undefined, number: '' };

/** A booking while it is made: what is offered, what was chosen, what stands in the way. */
export class BookingDesk {
  booking: Booking = fresh;
  problem: Problem | undefined;
  availability: Availability | undefined;
  /** Whether it is known what is offered. */
  offer: 'unknown' | 'known' | 'failed' = 'unknown';
  /** How many days of windows are shown, and of which days all. */
  days = 3;
  whole: ReadonlySet<string> = new Set();
  readonly slots: SlotKeeper;

  readonly #deps: BookingDeskDeps;
  #asked: string | undefined;

  constructor(deps: BookingDeskDeps) {
    this.#deps = deps;
    this.slots = new SlotKeeper(deps.changed);
  }

  /** Begins anew; what is offered stays known. */
  reset(): void {
    this.booking = { ...fresh, choice: this.availability?.asap === false ? 'window' : 'asap' };
    this.problem = undefined;
  }

  #set(more: Partial<Booking>): void {
    this.booking = { ...this.booking, ...more };
    this.#deps.changed();
  }

  /** Asks what is offered for a topic, once; `again`, since a place in the line moves while somebody looks. */
  async ask(faden: Faden | undefined, topic: string | undefined, again = false): Promise<void> {
    if (!faden || topic === undefined || (!again && topic === this.#asked)) return;
    const first = topic !== this.#asked;
    this.#asked = topic;
    void this.slots.load(faden, topic);
    const availability = await faden.callbacks.availability(topic).catch(() => undefined);
    if (this.#asked !== topic) return;
    this.availability = availability ?? this.availability;
    this.offer = this.availability ? 'known' : 'failed';
    this.#set(first && availability?.asap === false ? { choice: 'window' } : {});
  }

  chooseTopic(topic: string): void {
    this.#clear('topic');
    this.#set({ topic, window: undefined, hold: undefined });
  }

  chooseAsap(): void {
    this.#clear('window');
    this.#set({ choice: 'asap' });
  }

  /** Chooses a window and holds it; without one only that it shall be a window. `byHand`: it was pointed at, not walked to. */
  async chooseWindow(faden: Faden | undefined, window: CallWindow | undefined, byHand: boolean): Promise<void> {
    this.#clear('window');
    this.#set({ choice: 'window', ...(window && { window, hold: undefined }) });
    if (!window || !faden || this.#asked === undefined) return;
    // Who pointed at a window goes on to the number; who moves by keys stays where they are.
    if (byHand && this.booking.number === '') this.#deps.lead('number');
    const choice = await this.slots.choose(faden, this.#asked, window);
    if (this.booking.window?.start !== window.start) return;
    if (choice.type === 'held') this.#set({ hold: choice.hold });
    if (choice.type !== 'gone') return;
    this.#set({ window: undefined });
    this.complain({ ...problemOf('slot_taken', []), ...(choice.next && { next: choice.next }) });
  }

  /** Groups the digits while they are added at the end; whoever corrects in the middle is left alone until they leave the field. */
  type(event: Event): void {
    const field = event.target as HTMLInputElement;
    const { inputType = '' } = event as InputEvent;
    const adding = event.type === 'change' || (field.selectionStart === field.value.length && inputType.startsWith('insert'));
    if (adding) field.value = groupNumber(field.value, this.availability?.countries?.[0]);
    this.#clear('number');
    this.#set({ number: field.value });
  }

  #clear(field: Problem['field']): void {
    if (this.problem?.field === field) this.problem = undefined;
  }

  /** Says what stands in the way, where it stands. */
  complain(problem: Problem): void {
    this.problem = problem;
    const { window } = this.booking;
    if (problem.says === 'why_slot_taken' && window) this.slots.lose(window);
    this.#deps.changed();
    this.#deps.lead(problem.field);
  }

  /** Asks for the call; nothing when something is missing or could not be kept, which is then said. */
  async book(faden: Faden, about: About): Promise<CallbackName | undefined> {
    const { choice, window, hold, number } = this.booking;
    const missing = missingIn({ ...this.booking, topic: about.topic });
    if (missing) {
      this.complain(missing);
      return undefined;
    }
    this.problem = undefined;
    const wish = choice === 'window' && window ? { window, ...(hold !== undefined && { hold }) } : {};
    const topic = about.topic === undefined ? {} : { topic: about.topic };
    const place = about.case === undefined ? { lang: about.lang } : { case: about.case };
    try {
      const { case: handle, callback } = await faden.callbacks.request({ ...topic, ...place, number: number.trim(), ...wish });
      return { case: handle.id, callback };
    } catch (error) {
      this.complain(problemOfError(error));
      return undefined;
    }
  }
}
