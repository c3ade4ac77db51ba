import * as v from 'valibot';

import { idSchema } from '../basics/primitives.ts';

/** Answer of `PUT /v1/cases/{case}/files/{file}` (body: the bytes; header `Content-Digest: sha-256=:…:`): the file as stored, its type by content. */
export const uploadedFileSchema = v.object({ file: idSchema, type: v.string(), size: v.number(), sha256: v.string() });
/** An uploaded file. */
export type UploadedFile = v.InferOutput<typeof uploadedFileSchema>;
