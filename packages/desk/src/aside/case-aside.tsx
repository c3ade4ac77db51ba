import { useModel } from '../app/model-context.ts';
import { CallsDue } from '../calls/calls-due.tsx';
import { useOpenCase } from '../case/open-case.ts';
import { Knot } from '../look/knot.tsx';
import { initials } from '../look/initials.ts';
import { Sign } from '../look/sign.tsx';
import { topicLabel } from '../case/topic-label.ts';
import { useNames } from '../case/use-names.ts';
import { Ledger } from '../promises/ledger.tsx';
import { useTimes } from '../time/use-times.ts';
import { RoleLines } from '../timeline/role-lines.tsx';
import { useWords } from '../words/use-words.ts';
import { ClockShares } from './clock-shares.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { Responsible } from './responsible.tsx';
import { Statements } from './statements.tsx';

/** Beside the case: the customer, the agent's own role card as the customer sees it, who is responsible, and what was asked. */
export function CaseAside({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useWords();
  return (
    <aside
      class={open ? 'aside open' : 'aside'}
      aria-label={t('customerAndCard')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <button type="button" class="plain close-aside" aria-label={t('close')} onClick={onClose}><Sign name="cross" /></button>
      <Customer />
      <OwnCard />
      <Responsible />
      <Ledger />
      <Statements />
      <OpenQuestions />
      <CallsDue />
      <CaseFacts />
      <ClockShares />
    </aside>
  );
}

function Customer() {
  const { conversation: { customer, timeline } } = useOpenCase();
  const { preferences } = useModel();
  const names = useNames();
  const t = useWords();
  const opened = timeline.find(({ entry }) => entry.kind === 'case.opened')?.entry;
  const lang = opened?.kind === 'case.opened' ? opened.body?.lang : undefined;
  const sure = customer.assurance === 'site-authenticated' || customer.assurance === 'contact-verified';
  const assurance = sure || customer.assurance === 'claimed' ? customer.assurance : 'anonymous';
  return (
    <section>
      <h2 class="xs strong muted">{t('customer')}</h2>
      <p class="strong">{names.customer}</p>
      <p class="m muted with-sign"><Sign name={sure ? 'shield' : 'person'} size="small" />{t(`assurance_${assurance}`, { brand: names.brand })}</p>
      <p class="m muted">{[t(customer.online ? 'customerOnline' : 'customerAway'), lang && t('writesIn', { language: languageName(lang, preferences.value.lang) })].filter(Boolean).join(' ')}</p>
    </section>
  );
}

const languageName = (tag: string, lang: string): string => new Intl.DisplayNames([lang], { type: 'language' }).of(tag) ?? tag;

function CaseFacts() {
  const { conversation: { reference, topic, openedAt }, site: { profile } } = useOpenCase();
  const { preferences } = useModel();
  const { moment } = useTimes();
  const t = useWords();
  return (
    <section>
      <h2 class="xs strong muted">{t('theCase')}</h2>
      <p class="m">{topicLabel(profile, topic, preferences.value.lang)}</p>
      <p class="m muted">{openedAt === null ? reference : t('referenceSince', { reference: reference ?? '', when: moment(openedAt) })}</p>
    </section>
  );
}

function OwnCard() {
  const { me, site: { colleagues } } = useOpenCase();
  const t = useWords();
  const card = colleagues.find(({ id }) => id === me.id)?.card;
  if (!card) return null;
  return (
    <section>
      <h2 class="xs strong muted">{t('yourCard')}</h2>
      <div class="own-card row person">
        <Knot tie="person" initials={initials(card.name)} />
        <div class="row-body">
          <p class="strong">{card.name}</p>
          <RoleLines card={card} />
        </div>
      </div>
    </section>
  );
}
