import { createWorkspace, type Workspace } from './workspace.ts';

/** The workspaces of all cases opened since sign-in. */
export interface Workspaces {
  /** The workspace of a case; the same one each time. A case never changes its brand, so one that seems to gets a fresh workspace. */
  of(caseId: string, site: string): Workspace;
  forget(): void;
}

/** Keeps one workspace per case, so that drafts stay with their case. */
export function createWorkspaces(): Workspaces {
  const kept = new Map<string, Workspace>();
  return {
    of(caseId, site) {
      const known = kept.get(caseId);
      if (known?.site === site) return known;
      const fresh = createWorkspace(caseId, site);
      kept.set(caseId, fresh);
      return fresh;
    },
    forget: () => kept.clear(),
  };
}
