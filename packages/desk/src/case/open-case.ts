import type { DeskCaseHandle, DeskConversation } from '@faden/client';
import type { DeskAgent } from '@faden/protocol';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

import type { Site } from '../app/sites.ts';
import type { Courier } from '../workspace/courier.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Standing } from './standing.ts';
import type { Story } from './use-story.ts';

/** The case on the screen: what it shows, who looks at it for which brand, and the only way to act on it. */
export interface OpenCase {
  readonly conversation: DeskConversation;
  readonly handle: DeskCaseHandle;
  readonly me: DeskAgent;
  readonly site: Site;
  readonly standing: Standing;
  readonly story: Story;
  readonly workspace: Workspace;
  readonly courier: Courier;
}

const OpenCaseContext = createContext<OpenCase | null>(null);

/** Gives the open case to everything inside. */
export const OpenCaseProvider = OpenCaseContext.Provider;

/** The case on the screen; throws outside of one. */
export function useOpenCase(): OpenCase {
  const open = useContext(OpenCaseContext);
  if (!open) throw new Error('useOpenCase must be used inside an open case.');
  return open;
}
