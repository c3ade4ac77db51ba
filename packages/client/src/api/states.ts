/**
 * How the client stands with its gateway. `idle`: nothing was asked of it yet, and nothing is connected.
 * `reconnecting`: the connection was lost, what was written is kept, it goes on by itself.
 */
export type ConnectionState = 'idle' | 'connecting' | 'live' | 'polling' | 'reconnecting' | 'offline' | 'refused' | 'destroyed';

/** Where what was written is kept until it is delivered: across restarts of the browser, for this visit, or only in this page. */
export type StorageMode = 'none' | 'persistent' | 'session' | 'memory';
