import type { Upload } from '../api/conversation.ts';

/** The uploads of each case, as they are shown. */
export interface UploadList {
  of(caseId: string): readonly Upload[];
  add(caseId: string, upload: Upload): void;
  change(caseId: string, id: string, next: Partial<Upload>): void;
  remove(caseId: string, id: string): void;
  clear(): void;
}

const NONE: readonly Upload[] = [];

/** An empty list. */
export function createUploadList(onChange: (caseId: string) => void): UploadList {
  const byCase = new Map<string, readonly Upload[]>();
  const of = (caseId: string): readonly Upload[] => byCase.get(caseId) ?? NONE;
  const set = (caseId: string, uploads: readonly Upload[]): void => {
    byCase.set(caseId, uploads);
    onChange(caseId);
  };
  return {
    of,
    add: (caseId, upload) => set(caseId, [...of(caseId), upload]),
    change: (caseId, id, next) => set(caseId, of(caseId).map((upload) => (upload.id === id ? { ...upload, ...next } : upload))),
    remove: (caseId, id) => set(caseId, of(caseId).filter((upload) => upload.id !== id)),
    clear() {
      for (const caseId of [...byCase.keys()]) set(caseId, NONE);
      byCase.clear();
    },
  };
}
