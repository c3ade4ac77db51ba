import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';

/** A connection to an SQLite file; every call is synchronous. */
export type Connection = DatabaseSyncInstance;
/** A prepared statement of a {@link Connection}. */
export type Statement = StatementSyncInstance;

/** What the built-in module and the package have in common. */
export interface Engine {
  readonly DatabaseSync: new (path: string, options?: { readonly open?: boolean; readonly timeout?: number }) => Connection;
}

/** SQLite as Node has it from 22.13 on, else the package with the same interface. */
export async function loadEngine(): Promise<Engine> {
  const builtIn: unknown = process.getBuiltinModule('node:sqlite');
  return isEngine(builtIn) ? builtIn : import('@photostructure/sqlite');
}

const isEngine = (module: unknown): module is Engine => typeof module === 'object' && module !== null && 'DatabaseSync' in module;
