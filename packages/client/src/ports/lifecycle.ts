/** What a page goes through, as far as the client cares. */
export type LifecycleEvent = 'visible' | 'hidden' | 'pagehide' | 'pageshow' | 'freeze' | 'resume' | 'online' | 'offline';

/** The page around the client. */
export interface Lifecycle {
  visible(): boolean;
  /** The browser's guess; only a hint. */
  online(): boolean;
  /** The language of the page, as a language tag. */
  language(): string;
  subscribe(listener: (event: LifecycleEvent) => void): () => void;
}
