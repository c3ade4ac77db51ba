import { useDeskCase } from '@faden/preact';
import type { DeskCaseHandle, DeskConversation } from '@faden/client';
import type { DeskAgent } from '@faden/protocol';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

import { useModel } from '../app/model-context.ts';
import type { Site } from '../app/sites.ts';
import { CaseAside } from '../aside/case-aside.tsx';
import { Workbench } from '../composer/workbench.tsx';
import { brandClass } from '../look/adopt.ts';
import { ContextStrip } from '../strip/context-strip.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { createCourier } from '../workspace/courier.ts';
import { CaseHeader } from './case-header.tsx';
import { CaseQuiet } from './case-quiet.tsx';
import { OpenCaseProvider } from './open-case.ts';
import { standingOf } from './standing.ts';
import { useReading } from './use-reading.ts';
import { useStory } from './use-story.ts';

/** One case, in the colours of its brand. Give it the case's id as key too, so that nothing of one case is kept for the next. */
export function CaseScreen({ id, me }: { readonly id: string; readonly me: DeskAgent }) {
  const { conversation, handle } = useDeskCase(id);
  const { sites } = useModel();
  const site = sites.known.value[conversation.site];
  if (conversation.phase !== 'ready') return <CaseQuiet phase={conversation.phase} />;
  if (!site) return <CaseQuiet phase="loading" />;
  return <ReadyCase conversation={conversation} handle={handle} site={site} me={me} />;
}

interface ReadyCaseProps {
  readonly conversation: DeskConversation;
  readonly handle: DeskCaseHandle;
  readonly site: Site;
  readonly me: DeskAgent;
}

function ReadyCase({ conversation, handle, site, me }: ReadyCaseProps) {
  const { workspaces } = useModel();
  const workspace = workspaces.of(handle.id, conversation.site);
  const courier = useMemo(() => createCourier(workspace, handle), [workspace, handle]);
  const standing = standingOf(conversation, me);
  const story = useStory(conversation, handle, standing);
  const heading = useRef<HTMLHeadingElement>(null);
  const [aside, setAside] = useState(false);
  useReading(conversation, handle);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <OpenCaseProvider value={{ conversation, handle, me, site, standing, story, workspace, courier }}>
      <div class={`case ${brandClass(conversation.site)}`}>
        <main class="case-main" aria-labelledby="case-title">
          <CaseHeader heading={heading} aside={{ open: aside, toggle: () => setAside(!aside) }} />
          <ContextStrip />
          <Timeline />
          <Workbench />
        </main>
        <CaseAside open={aside} onClose={() => setAside(false)} />
      </div>
    </OpenCaseProvider>
  );
}
