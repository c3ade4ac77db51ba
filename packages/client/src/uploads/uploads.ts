import { FadenError, type SharedFile, type UploadedFile } from '@faden/protocol';

import type { Upload } from '../api/conversation.ts';
import type { BackOff } from '../call/back-off.ts';
import { isRecord, readAnswer } from '../call/read-answer.ts';
import type { Timers } from '../engine/timers.ts';
import type { Network } from '../ports/network.ts';
import type { Session, Tokens } from '../session/session.ts';

/** Brings files to the gateway, with progress, until they are there or refused. */
export interface Uploads {
  /** Uploads a file of a case under an id; resolves with its facts, rejects when it is refused or discarded. */
  send(caseId: string, id: string, file: Blob & { readonly name?: string }): Promise<SharedFile>;
  of(caseId: string): readonly Upload[];
  /** Takes an upload off the list. */
  discard(caseId: string, id: string): void;
  stop(): void;
}

/** What {@link createUploads} needs. */
export interface UploadsDeps {
  readonly gateway: string;
  readonly network: Network;
  readonly timers: Timers;
  readonly session: Session<Tokens>;
  backOff(): BackOff;
  /** Whether the case is still on its way to the gateway. */
  expected(caseId: string): boolean;
  onChange(caseId: string): void;
}

const NONE: readonly Upload[] = [];

/** No uploads yet. */
export function createUploads(deps: UploadsDeps): Uploads {
  const byCase = new Map<string, readonly Upload[]>();
  const running = new Map<string, AbortController>();

  function show(caseId: string, id: string, next: Partial<Upload> | null): void {
    const uploads = byCase.get(caseId) ?? NONE;
    byCase.set(caseId, next ? uploads.map((upload) => (upload.id === id ? { ...upload, ...next } : upload)) : uploads.filter((upload) => upload.id !== id));
    deps.onChange(caseId);
  }

  async function attempt(caseId: string, id: string, file: Blob, signal: AbortSignal): Promise<UploadedFile> {
    const access = await deps.session.access();
    const response = await deps.network
      .upload(`${deps.gateway}/v1/cases/${caseId}/files/${id}`, {
        headers: { authorization: `Bearer ${access}`, 'content-type': file.type || 'application/octet-stream' },
        body: file,
        signal,
        onProgress: (sent) => show(caseId, id, { sent }),
      })
      .catch((cause: unknown) => {
        throw new FadenError('offline', 'The upload broke off', { cause });
      });
    if (response.status === 401) deps.session.expire(access);
    const answer = await readAnswer(response);
    if (!isRecord(answer) || typeof answer['sha256'] !== 'string') throw new FadenError('not_gateway', 'The answer has another shape');
    return answer as UploadedFile;
  }

  async function untilThere(caseId: string, id: string, file: Blob, signal: AbortSignal): Promise<UploadedFile> {
    const backOff = deps.backOff();
    for (;;) {
      try {
        return await attempt(caseId, id, file, signal);
      } catch (error) {
        const problem = error instanceof FadenError ? error : new FadenError('internal', 'The upload failed', { cause: error });
        if (signal.aborted) throw new FadenError('destroyed', 'The upload was given up');
        const passing = problem.retryable || ['token_expired', 'unauthorized'].includes(problem.code) || (problem.code === 'not_found' && deps.expected(caseId));
        if (!passing) throw problem;
        show(caseId, id, { state: 'waiting', sent: 0 });
        await deps.timers.wait(backOff.next(problem.facts.retryAfterMs), signal);
        show(caseId, id, { state: 'uploading' });
      }
    }
  }

  return {
    async send(caseId, id, file) {
      const name = file.name ?? 'file';
      const life = new AbortController();
      running.set(id, life);
      byCase.set(caseId, [...(byCase.get(caseId) ?? NONE).filter((upload) => upload.id !== id), { id, name, size: file.size, sent: 0, state: 'uploading' }]);
      deps.onChange(caseId);
      try {
        const { type, size, sha256 } = await untilThere(caseId, id, file, life.signal);
        return { file: id, name, type, size, sha256 };
      } catch (error) {
        if (!life.signal.aborted) show(caseId, id, { state: 'failed', refusal: (error as FadenError).code });
        throw error;
      } finally {
        running.delete(id);
      }
    },
    of: (caseId) => byCase.get(caseId) ?? NONE,
    discard(caseId, id) {
      running.get(id)?.abort();
      show(caseId, id, null);
    },
    stop() {
      for (const life of running.values()) life.abort();
      for (const caseId of [...byCase.keys()]) {
        byCase.delete(caseId);
        deps.onChange(caseId);
      }
    },
  };
}
