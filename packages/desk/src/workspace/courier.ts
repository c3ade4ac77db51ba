import type { DeskCaseHandle } from '@faden/client';
import { FadenError, type AgentCommands } from '@faden/protocol';

import type { FormName } from './form-drafts.ts';
import type { Place, Refusal, Workspace } from './workspace.ts';

/** A command with its body, ready to be given. */
export type Gift = { [K in keyof AgentCommands & string]: { readonly kind: K; readonly body: AgentCommands[K] } }[keyof AgentCommands & string];

/** The one way out of a workspace. */
export interface Courier {
  /** Gives a command; says whether it was accepted. A refusal stands in the workspace. */
  give(place: Place, gift: Gift): Promise<boolean>;
  /** Sends what is in the box of the present mode, and a promise after a reply. Refused words come back into the box, a refused promise stays beside it. */
  sendWords(promise?: Gift): Promise<boolean>;
  /** Gives what a form asks for, then closes it. */
  submitForm(name: FormName, gift: Gift): Promise<boolean>;
  sendFile(file: File): Promise<boolean>;
  /** Sends a refused file again, by the id of its upload. */
  retryFile(upload: string): Promise<boolean>;
}

const refusalOf = (place: Place, error: unknown): Refusal => ({ place, code: error instanceof FadenError ? error.code : 'internal' });

let lastKey = 0;

/** Takes words out of the box and shows them as on their way; gives the way to put them back. */
function takeOut(workspace: Workspace, text: string): { readonly landed: () => void; readonly putBack: () => void } {
  const mode = workspace.mode.peek();
  const box = workspace[mode];
  lastKey += 1;
  const key = lastKey;
  workspace.outgoing.value = [...workspace.outgoing.peek(), { key, mode, text }];
  box.value = '';
  const landed = (): void => {
    workspace.outgoing.value = workspace.outgoing.peek().filter((item) => item.key !== key);
  };
  return {
    landed,
    putBack() {
      landed();
      box.value = box.peek() === '' ? text : `${text}\n${box.peek()}`;
    },
  };
}

/** Makes the courier of one workspace; `handle` must be that of the same case, or nothing is ever sent. */
export function createCourier(workspace: Workspace, handle: DeskCaseHandle): Courier {
  const sending = async (place: Place, send: () => Promise<unknown>): Promise<boolean> => {
    workspace.refusal.value = null;
    try {
      if (handle.id !== workspace.caseId || handle.value.site !== workspace.site) throw new MisaddressedError();
      await send();
      return true;
    } catch (error) {
      workspace.refusal.value = error instanceof MisaddressedError ? { place, code: 'other_case' } : refusalOf(place, error);
      return false;
    }
  };
  const give = (place: Place, gift: Gift): Promise<boolean> => sending(place, () => handle.give(gift.kind, gift.body));
  const sendText = async (mode: 'reply' | 'note', text: string): Promise<boolean> => {
    const words = takeOut(workspace, text);
    const sent = await give(mode, mode === 'reply' ? { kind: 'message.post', body: { text } } : { kind: 'note.add', body: { text } });
    if (sent) words.landed();
    else words.putBack();
    return sent;
  };
  return {
    give,
    async sendWords(promise) {
      const mode = workspace.mode.peek();
      const text = workspace[mode].peek().trim();
      if (text !== '' && !(await sendText(mode, text))) return false;
      if (promise === undefined) return text !== '';
      const given = await give(mode, promise);
      if (given) workspace.promise.value = null;
      return given;
    },
    async submitForm(name, gift) {
      if (workspace.busy.peek() !== null) return false;
      workspace.busy.value = name;
      const sent = await give(name, gift);
      workspace.busy.value = null;
      if (sent) {
        workspace.discard(name);
        if (workspace.form.peek() === name) workspace.closeForm();
      }
      return sent;
    },
    sendFile: (file) => sending('file', () => handle.sendFile(file)),
    retryFile: (upload) => sending('file', () => handle.retryFile(upload)),
  };
}

/** The words were meant for another case or brand than the handle's. */
class MisaddressedError extends Error {}
