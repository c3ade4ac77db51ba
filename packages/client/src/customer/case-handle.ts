import type { CaseHandle, Conversation } from '../api/conversation.ts';
import type { Observable } from '../api/observable.ts';
import type { Call } from '../call/caller.ts';
import type { Code } from '../code/code.ts';
import type { Engine } from '../engine/engine.ts';
import { reached } from '../replica/replica.ts';

/** What {@link createCaseHandle} needs. */
export interface CaseHandleDeps {
  readonly engine: Engine;
  readonly code: Code;
  readonly call: Call;
  mint(): string;
  /** The customer acts: connects, with a new account if need be. */
  act(): Promise<void>;
  /** Keeps one command; resolves with its name, rejects what could never be accepted. */
  give(caseId: string, kind: string, body: Readonly<Record<string, unknown>>): Promise<string>;
}

/** One case in the customer's hands. */
export function createCaseHandle(id: string, { engine, code, call, mint, act, give }: CaseHandleDeps): CaseHandle {
  const conversation: Observable<Conversation> = engine.conversation(id);
  const said = (kind: string, body: Readonly<Record<string, unknown>>): Promise<void> => give(id, kind, body).then(() => undefined);
  const words = (text: string | undefined): { readonly text?: string } => (text ? { text } : {});
  /** The name of what is to be answered; the gateway refuses an answer to nothing. */
  const asked = (what: 'understanding' | 'resolution'): string => conversation.value[what]?.name ?? '';

  return {
    id,
    get value() {
      return conversation.value;
    },
    subscribe: (listener) => conversation.subscribe(listener),
    send: (text) => give(id, 'message.post', { text }),
    async sendFile(file, text) {
      await act();
      const { uploads } = engine.held;
      const { shareFile } = await uploads.code();
      return shareFile({ uploads, mint, give: engine.give }, id, file, text);
    },
    async file(fileId) {
      await act();
      return (await code.files()).fetchFile(call, fileId);
    },
    edit: (message, text) => said('message.edit', { message, text }),
    redact: (message) => said('message.redact', { message }),
    confirmUnderstanding: () => said('concern.confirm', { understanding: asked('understanding') }),
    correctUnderstanding: (correction) => said('concern.correct', { understanding: asked('understanding'), correction }),
    recordFact: (fact) => said(conversation.value.facts.some((known) => known.name === fact.name) ? 'fact.correct' : 'fact.record', { ...fact }),
    answerResolution: (answer, more = {}) => said('case.answer-resolution', { resolution: asked('resolution'), answer, ...more }),
    escalate: (text) => said('escalation.raise', words(text)),
    rate: (score, text, more) => said('case.rate', { score, ...words(text), ...more }),
    withdraw: (text) => said('case.withdraw', words(text)),
    command: (kind, body) => give(id, kind, body),
    typing: () => engine.held.typing.mine(id),
    markRead() {
      const replica = engine.held.replicas.get(id);
      if (replica && reached(replica) > conversation.value.read.customer) engine.held.readUpTo.mark(id, reached(replica));
    },
    older: () => engine.older(id),
    async retry(name) {
      const { anew, failedWith } = await code.refusals();
      const again = failedWith(engine.held.outbox.of(id), name);
      if (again.length > 0) await engine.give(id, anew(again, mint), again);
    },
    async discard(name) {
      const { failedWith } = await code.refusals();
      engine.held.uploads.discard(id, name);
      await engine.held.outbox.change(failedWith(engine.held.outbox.of(id), name), () => null);
    },
  };
}
