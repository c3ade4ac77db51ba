import type { Call } from '../call/caller.ts';
import { errorOfAnswer } from '../call/read-answer.ts';
import type { NewCommand } from '../outbox/outbox.ts';
import type { Uploads } from './uploads.ts';

/** A file as a page hands it over. */
export type GivenFile = Blob & { readonly name?: string };

/** What {@link shareFile} needs. */
export interface ShareFileDeps {
  readonly uploads: Uploads;
  mint(): string;
  /** Keeps commands of a case; resolves with their names. */
  give(caseId: string, commands: readonly NewCommand[]): Promise<readonly string[]>;
}

/** Uploads a file, then gives the command that shares it under the same name; resolves with the name once that is kept. */
export async function shareFile({ uploads, mint, give }: ShareFileDeps, caseId: string, file: GivenFile, text?: string): Promise<string> {
  const id = mint();
  const shared = await uploads.send(caseId, id, file);
  const [name = id] = await give(caseId, [{ id, kind: 'file.share', body: { ...shared, ...(text ? { text } : {}) } }]);
  uploads.discard(caseId, id);
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
