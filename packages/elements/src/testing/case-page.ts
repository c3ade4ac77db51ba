import { fixture, html } from '@open-wc/testing-helpers';
import type { Conversation } from '@faden/client';
import '../define/faden-case.ts';
import type { FadenCase } from '../later/case/faden-case.ts';
import { caseStates } from './case-scenes.ts';
import { createFakeFaden, type FakeFaden, type FakeOptions } from './fake-faden.ts';
import { inside, stillClock, textOf } from './page.ts';
import { waitUntil } from './wait-until.ts';

/** A case in the page with its fake, ready to be acted upon. */
export interface CasePage {
  readonly element: FadenCase;
  readonly fake: FakeFaden;
  readonly clock: ReturnType<typeof stillClock>;
  readonly conversation: Conversation;
  /** Waits until something can be read. */
  reads(text: string): Promise<void>;
  /** What was asked of the client, by name. */
  called(name: string): readonly unknown[] | undefined;
  /** Every element inside, through all shadows. */
  all(): readonly HTMLElement[];
  /** Everything that has a part of this name. */
  parts(name: string): readonly HTMLElement[];
  /** The field of this name. */
  field(name: string): HTMLInputElement;
}

/** Puts a case into the page as it stands in one of the scenes. */
export async function watchCase(state: string, options: FakeOptions & { readonly lang?: string; readonly theme?: string } = {}): Promise<CasePage> {
  const conversation = caseStates[state]?.();
  if (!conversation) throw new Error(`There is no state "${state}".`);
  const fake = createFakeFaden({ conversations: [conversation], ...options });
  const clock = stillClock();
  const element = await fixture<FadenCase>(html`<faden-case lang=${options.lang ?? 'en'} theme=${options.theme ?? 'light'} .case=${conversation.id} .faden=${fake} .clock=${clock}></faden-case>`);
  const all = (): readonly HTMLElement[] => inside(element.shadowRoot as ShadowRoot);
  const text = (): string => textOf(element).replace(/\u00a0/g, ' ');
  await waitUntil(() => text() !== '', 'the case is drawn');
  return {
    element,
    fake,
    clock,
    conversation,
    all,
    reads: (wanted) => waitUntil(() => text().includes(wanted), `"${wanted}" can be read in "${text()}"`),
    called: (name) => fake.calls.find(([call]) => call === name),
    parts: (name) => all().filter((found) => found.part.contains(name)),
    field: (name) => all().find((found) => found.getAttribute('name') === name) as HTMLInputElement,
  };
}
