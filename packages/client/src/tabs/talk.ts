import { isRecord } from '../call/read-answer.ts';
import type { TabChannel, Tabs } from '../ports/tabs.ts';
import type { TabMessage } from './tab-message.ts';

/** The conversation among the tabs of one account. */
export interface Talk {
  open(): void;
  close(): void;
  tell(message: TabMessage): void;
}

/** What {@link createTalk} needs. */
export interface TalkDeps {
  readonly tabs: Tabs | null;
  readonly name: string;
  /** Whose messages are listened to; `null`: nobody's. */
  account(): string | null;
  onMessage(message: TabMessage): void;
}

/** A channel that is closed; telling it anything then is telling nobody. */
export function createTalk({ tabs, name, account, onMessage }: TalkDeps): Talk {
  let channel: TabChannel | undefined;
  return {
    open() {
      channel ??= tabs?.open(name, (envelope) => {
        if (!isRecord(envelope) || account() === null || envelope['account'] !== account()) return;
        onMessage(envelope['message'] as TabMessage);
      });
    },
    close() {
      channel?.close();
      channel = undefined;
    },
    tell(message) {
      channel?.post({ account: account(), message });
    },
  };
}
