import { FadenError } from '@faden/protocol';

import type { Code } from '../code/code.ts';
import type { Uploads, UploadsDeps } from './uploads.ts';

/** Uploads, and the code for them. */
export interface LateUploads extends Uploads {
  /** Brings what handles files; rejects when it became somebody else's browser meanwhile. */
  code(): ReturnType<Code['files']>;
}

/** Uploads whose code comes with the first file. */
export function createLateUploads(files: Code['files'], deps: UploadsDeps): LateUploads {
  let uploads: Uploads | undefined;
  let generation = 0;

  async function code(): ReturnType<Code['files']> {
    const mine = generation;
    const all = await files();
    if (mine !== generation) throw new FadenError('destroyed', 'The upload was given up');
    return all;
  }

  return {
    code,
    of: (caseId) => uploads?.of(caseId) ?? [],
    async send(caseId, id, file) {
      const { createUploads } = await code();
      uploads ??= createUploads(deps);
      return uploads.send(caseId, id, file);
    },
    discard: (caseId, id) => uploads?.discard(caseId, id),
    stop() {
      generation += 1;
      uploads?.stop();
    },
  };
}
