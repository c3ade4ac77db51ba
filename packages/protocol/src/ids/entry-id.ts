import { isUuid } from './uuid.ts';

/** An entry's id: the command that caused it, and its place in the order `decide` gave. */
export function entryId(command: string, place: number): string {
  return `${command}.${place}`;
}

/** The command and place of an entry's id; nothing when it is none. */
export function parseEntryId(id: string): { command: string; place: number } | undefined {
  const dot = id.lastIndexOf('.');
  const command = id.slice(0, dot);
  const place = id.slice(dot + 1);
  return dot > 0 && isUuid(command) && /^(?:0|[1-9]\d{0,3})$/.test(place) ? { command, place: Number(place) } : undefined;
}
