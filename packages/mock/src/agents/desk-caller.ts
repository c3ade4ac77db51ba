import { type AgentCommands, type DeskCallback, deskCallbacksSchema, deskSessionSchema, type InboxRow, inboxPageSchema, type LiveEvent, type Snapshot, snapshotSchema } from '@faden/protocol';
import * as v from 'valibot';

/** What a scripted agent calls the gateway with. */
export interface DeskCallerDeps {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly origin: string;
  readonly agent: string;
  readonly password: string;
  /** Mints ids of commands. */
  readonly mint: () => string;
}

/** The gateway as an agent's program sees it: the documented calls, nothing else. */
export interface DeskCaller {
  inbox(): Promise<readonly InboxRow[]>;
  /** The calls that are owed, the most urgent first. */
  callbacks(): Promise<readonly DeskCallback[]>;
  snapshot(caseId: string): Promise<Snapshot>;
  give<K extends keyof AgentCommands & string>(caseId: string, kind: K, body: AgentCommands[K]): Promise<string>;
  typing(caseId: string, typing: boolean): Promise<void>;
  /** Follows the live stream; resolves when it ends. */
  follow(onEvent: (event: LiveEvent) => void, signal: AbortSignal): Promise<void>;
}

/** Makes the calls of one agent. They sign in when first needed, and again when the session has run out. */
export function createDeskCaller({ fetch, origin, agent, password, mint }: DeskCallerDeps): DeskCaller {
  let access: string | null = null;

  const send = (method: string, path: string, body?: unknown, more: { readonly accept?: string; readonly signal?: AbortSignal } = {}): Promise<Response> =>
    fetch(
      new Request(`${origin}/v1/${path}`, {
        method,
        headers: { accept: more.accept ?? 'application/json', 'content-type': 'application/json', ...(access === null ? {} : { authorization: `Bearer ${access}` }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(more.signal === undefined ? {} : { signal: more.signal }),
      }),
    );
  const signIn = async (): Promise<void> => {
    access = null;
    const response = await send('POST', 'desk/sessions', { agent, password });
    access = v.parse(deskSessionSchema, await response.json()).access;
  };
  const call: typeof send = async (...request) => {
    if (access === null) await signIn();
    const response = await send(...request);
    if (response.status !== 401) return response;
    await signIn();
    return send(...request);
  };

  return {
    inbox: async () => v.parse(inboxPageSchema, await (await call('GET', 'desk/inbox')).json()).cases,
    callbacks: async () => v.parse(deskCallbacksSchema, await (await call('GET', 'desk/callbacks')).json()).callbacks,
    snapshot: async (caseId) => v.parse(snapshotSchema, await (await call('GET', `cases/${caseId}/snapshot`)).json()),
    give: async (caseId, kind, body) => {
      const id = mint();
      await call('POST', 'commands', { case: caseId, commands: [{ id, kind, body }] });
      return id;
    },
    typing: async (caseId, typing) => {
      await call('POST', 'signals', { case: caseId, typing });
    },
    follow: async (onEvent, signal) => {
      const response = await call('POST', 'live', { tab: `script-${agent}`, marks: {}, watch: [] }, { accept: 'text/event-stream', signal });
      if (response.body === null) return;
      let rest = '';
      for await (const piece of response.body.pipeThrough(new TextDecoderStream() as unknown as TransformStream<Uint8Array, string>, { signal })) {
        const frames = (rest + piece).split('\n\n');
        rest = frames.pop() ?? '';
        for (const frame of frames) {
          const [, event, data] = /^event: ?(.+)\ndata: ?(.+)$/m.exec(frame) ?? [];
          if (event !== undefined && data !== undefined) onEvent({ event, data: JSON.parse(data) } as LiveEvent);
        }
      }
    },
  };
}
