import { DeskProvider } from '@faden/preact';
import type { DeskAgent } from '@faden/protocol';
import type { FunctionComponent } from 'preact';

import { CallAlarm } from '../calls/call-alarm.tsx';
import { CallList } from '../calls/call-list.tsx';
import { CaseScreen } from '../case/case-screen.tsx';
import { EndedCases } from '../inbox/ended-cases.tsx';
import { Inbox } from '../inbox/inbox.tsx';
import { Rail } from '../rail/rail.tsx';
import { SignIn } from '../sign-in/sign-in.tsx';
import { useWords } from '../words/use-words.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import type { DeskModel, Shelf } from './model.ts';
import { ModelProvider, useModel } from './model-context.ts';

/** The whole desk: the door, or the workplace of whoever sits at it. */
export function App({ model }: { readonly model: DeskModel }) {
  return (
    <ModelProvider value={model}>
      <DeskProvider value={model.desk}>
        <Door />
      </DeskProvider>
    </ModelProvider>
  );
}

function Door() {
  const { sitting } = useModel();
  const t = useWords();
  switch (sitting.value.state) {
    case 'resuming':
      return <main class="sign-in" aria-busy="true"><p class="unseen" role="status">{t('loading')}</p></main>;
    case 'out':
      return <SignIn />;
    case 'in':
      return <Workplace me={sitting.value.agent} />;
  }
}

function Workplace({ me }: { readonly me: DeskAgent }) {
  const { selected } = useModel();
  const t = useWords();
  const id = selected.value;
  return (
    <div class={id === null ? 'workplace at-inbox' : 'workplace at-case'}>
      <Rail me={me} />
      <List me={me} />
      <div class="desk-main">
        <ConnectionBanner />
        <CallAlarm me={me} />
        {id === null ? (
          <main class="case-quiet"><div><h2 class="lead">{t('chooseCase')}</h2><p class="m muted">{t('chooseCaseHint')}</p></div></main>
        ) : (
          <CaseScreen key={id} id={id} me={me} />
        )}
      </div>
    </div>
  );
}

const lists: Readonly<Record<Shelf, FunctionComponent<{ readonly me: DeskAgent }>>> = { open: Inbox, calls: CallList, ended: EndedCases };

function List({ me }: { readonly me: DeskAgent }) {
  const Chosen = lists[useModel().shelf.value];
  return <Chosen me={me} />;
}
