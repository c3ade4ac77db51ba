import type { TabStorage } from '../desk/desk-ports.ts';

/** `sessionStorage` under one key; where there is none, a variable. */
export function createSessionTabStorage(key: string): TabStorage {
  let kept: string | null = null;
  const storage = (): Storage | null => {
    try {
      return typeof sessionStorage === 'undefined' ? null : sessionStorage;
    } catch {
      // Blocked by the browser's settings.
      return null;
    }
  };
  return {
    read: () => storage()?.getItem(key) ?? kept,
    write(value) {
      kept = value;
      if (value === null) storage()?.removeItem(key);
      else storage()?.setItem(key, value);
    },
  };
}
