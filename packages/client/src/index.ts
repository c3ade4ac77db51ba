export type { CaseHandle, Conversation, Upload } from './api/conversation.ts';
export type { Desk, DeskCaseHandle, DeskConversation } from './api/desk.ts';
export type { Faden, FadenEvents, FadenOptions, Identity, MyCase } from './api/faden.ts';
export type { Observable, Unsubscribe } from './api/observable.ts';
export type { ConnectionState, StorageMode } from './api/states.ts';
