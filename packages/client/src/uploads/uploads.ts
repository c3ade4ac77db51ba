import { FadenError, type SharedFile, type UploadedFile } from '@faden/protocol';

import type { Upload } from '../api/conversation.ts';
import type { BackOff } from '../call/back-off.ts';
import { isRecord, readAnswer } from '../call/read-answer.ts';
import type { Timers } from '../engine/timers.ts';
import type { Network } from '../ports/network.ts';
import type { Session, Tokens } from '../session/session.ts';
import { createUploadList, type UploadList } from './upload-list.ts';

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

/** No uploads yet. */
export function createUploads(deps: UploadsDeps): Uploads {
  const list = createUploadList(deps.onChange);
  const running = new Map<string, AbortController>();
  return {
    async send(caseId, id, file) {
      const name = file.name ?? 'file';
      const life = new AbortController();
      running.set(id, life);
      list.add(caseId, { id, name, size: file.size, sent: 0, state: 'uploading' });
      try {
        const { type, size, sha256 } = await untilThere(deps, list, { caseId, id, file, signal: life.signal });
        return { file: id, name, type, size, sha256 };
      } catch (error) {
        if (!life.signal.aborted) list.change(caseId, id, { state: 'failed', refusal: (error as FadenError).code });
        throw error;
      } finally {
        running.delete(id);
      }
    },
    of: list.of,
    discard(caseId, id) {
      running.get(id)?.abort();
      list.remove(caseId, id);
    },
    stop() {
      for (const life of running.values()) life.abort();
      list.clear();
    },
  };
}

interface Sending {
  readonly caseId: string;
  readonly id: string;
  readonly file: Blob;
  readonly signal: AbortSignal;
}

async function untilThere(deps: UploadsDeps, list: UploadList, sending: Sending): Promise<UploadedFile> {
  const { caseId, id, signal } = sending;
  const backOff = deps.backOff();
  for (;;) {
    try {
      return await attempt(deps, list, sending);
    } catch (cause) {
      const error = cause instanceof FadenError ? cause : new FadenError('offline', 'The upload broke off', { cause });
      if (signal.aborted) throw new FadenError('destroyed', 'The upload was given up');
      if (!error.retryable && !(error.code === 'not_found' && deps.expected(caseId))) throw error;
      list.change(caseId, id, { state: 'waiting', sent: 0 });
      await deps.timers.wait(backOff.next(error.facts.retryAfterMs), signal);
      list.change(caseId, id, { state: 'uploading' });
    }
  }
}

async function attempt({ gateway, network, session }: UploadsDeps, list: UploadList, { caseId, id, file, signal }: Sending): Promise<UploadedFile> {
  const answer = await session.authorized(async (access) =>
    readAnswer(
      await network.upload(`${gateway}/v1/cases/${caseId}/files/${id}`, {
        headers: { authorization: `Bearer ${access}`, 'content-type': file.type || 'application/octet-stream' },
        body: file,
        signal,
        onProgress: (sent) => list.change(caseId, id, { sent }),
      }),
    ),
  );
  if (!isRecord(answer) || typeof answer['sha256'] !== 'string') throw new FadenError('not_gateway', 'The answer has another shape');
  return answer as UploadedFile;
}
