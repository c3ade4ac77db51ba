import type { Code } from '../code/code.ts';
import type { Uploads, UploadsDeps } from './uploads.ts';

/** Uploads whose code comes with the first file. */
export function createLateUploads(files: Code['files'], deps: UploadsDeps): Uploads {
  let uploads: Uploads | undefined;
  return {
    of: (caseId) => uploads?.of(caseId) ?? [],
    async send(caseId, id, file) {
      const { createUploads } = await files();
      uploads ??= createUploads(deps);
      return uploads.send(caseId, id, file);
    },
    discard: (caseId, id) => uploads?.discard(caseId, id),
    stop: () => uploads?.stop(),
  };
}
