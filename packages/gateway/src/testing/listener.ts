import type { LiveEvent, LiveEventName, LiveRequest } from '@faden/protocol';

import type { House } from './house.ts';
import { settle } from './test-clock.ts';

/** A live stream as a test reads it. */
export interface Listener {
  /** Everything that has come since the last call, once everything that can happen without time passing has happened. */
  events(): Promise<readonly LiveEvent[]>;
  /** The data of the events of one name since the last call. */
  take<K extends LiveEventName>(name: K): Promise<readonly Extract<LiveEvent, { event: K }>['data'][]>;
  isOver(): boolean;
  leave(): Promise<void>;
}

export async function listen(house: House, token: string, request: Partial<LiveRequest> = {}): Promise<Listener> {
  const response = await house.ask('/live', { token, headers: { accept: 'text/event-stream' }, body: { tab: 't1', marks: {}, ...request } });
  if (response.status !== 200 || response.body === null) throw new Error(`${response.status} ${await response.text()}`);
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let over = false;
  const pump = async (): Promise<void> => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
    over = true;
  };
  void pump().catch(() => (over = true));
  const events = async (): Promise<readonly LiveEvent[]> => {
    await settle();
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    return blocks.map((block) => {
      const [, event, data] = /^event: (.*)\ndata: (.*)$/s.exec(block) ?? [];
      return { event, data: JSON.parse(data ?? 'null') } as LiveEvent;
    });
  };
  return {
    events,
    take: async (name) => (await events()).flatMap((event) => (event.event === name ? [event.data as never] : [])),
    isOver: () => over,
    leave: () => reader.cancel(),
  };
}
