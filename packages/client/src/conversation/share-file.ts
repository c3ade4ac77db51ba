import type { Call } from '../call/caller.ts';
import { errorOfAnswer } from '../call/read-answer.ts';
import type { Engine } from '../engine/engine.ts';

/** A file as a page hands it over. */
export type GivenFile = Blob & { readonly name?: string };

/** Uploads a file, then gives the command that shares it under the same name; resolves with the name once that is kept. */
export async function shareFile(engine: Engine, caseId: string, mint: () => string, file: GivenFile, text?: string): Promise<string> {
  const id = mint();
  const shared = await engine.held.uploads.send(caseId, id, file);
  const [name = id] = await engine.give(caseId, [{ id, kind: 'file.share', body: { ...shared, ...(text ? { text } : {}) } }]);
  engine.held.uploads.discard(caseId, id);
  return name;
}

/** The bytes of a shared file; access is checked at every call. */
export const fetchFile = (call: Call, file: string): Promise<Blob> =>
  call<Blob>({
    path: `/files/${file}`,
    timeoutMs: 0,
    async read(response) {
      if (!response.ok) throw await errorOfAnswer(response);
      return response.blob();
    },
  });
