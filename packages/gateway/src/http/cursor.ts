import { FadenError, instantSchema } from '@faden/protocol';
import * as v from 'valibot';

import { fromBase64Url, toBase64Url } from '../core/base64url.ts';
import type { RowCursor } from '../ports/rows.ts';

const cursorSchema = v.tuple([instantSchema, v.string()]);

/** Where a list goes on, as an opaque text. */
export const writeCursor = ({ updatedAt, id }: RowCursor): string => toBase64Url(new TextEncoder().encode(JSON.stringify([updatedAt, id])));

/** The place a cursor names; `bad_request` for one that is not ours. */
export function readCursor(text: string): RowCursor {
  try {
    const [updatedAt, id] = v.parse(cursorSchema, JSON.parse(new TextDecoder().decode(fromBase64Url(text))));
    return { updatedAt, id };
  } catch {
    throw new FadenError('bad_request', 'The cursor is not one of ours.', { path: 'cursor' });
  }
}
