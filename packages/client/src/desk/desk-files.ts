import { FadenError } from '@faden/protocol';

import type { DeskCaseHandle } from '../api/desk.ts';
import type { Engine } from '../engine/engine.ts';
import { shareFile, type GivenFile } from '../uploads/share-file.ts';

/** What {@link createDeskFiles} needs. */
export interface DeskFilesDeps {
  readonly engine: Engine;
  mint(): string;
}

/** Files an agent shares in one case; one that was refused is kept, so that it can be sent again without being looked for again. */
export function createDeskFiles(caseId: string, { engine, mint }: DeskFilesDeps): Pick<DeskCaseHandle, 'sendFile' | 'retryFile' | 'discardFile'> {
  const refused = new Map<string, { readonly file: GivenFile; readonly text: string | undefined }>();

  async function sendFile(file: GivenFile, text?: string): Promise<string> {
    const id = mint();
    try {
      return await shareFile({ uploads: engine.held.uploads, mint: () => id, give: engine.give }, caseId, file, text);
    } catch (error) {
      refused.set(id, { file, text });
      throw error;
    }
  }
  function discardFile(upload: string): void {
    refused.delete(upload);
    engine.held.uploads.discard(caseId, upload);
  }
  return {
    sendFile,
    discardFile,
    async retryFile(upload) {
      const kept = refused.get(upload);
      if (kept === undefined) throw new FadenError('not_found', 'No refused file has this id');
      discardFile(upload);
      return sendFile(kept.file, kept.text);
    },
  };
}
