/** An open channel to the other tabs. */
export interface TabChannel {
  post(message: unknown): void;
  close(): void;
}

/** Messages between the tabs of one browser profile and origin; lossy, and never carrying a token. */
export interface Tabs {
  /** `onMessage` hears the other tabs, never this one. */
  open(name: string, onMessage: (message: unknown) => void): TabChannel;
}
