import { clockShares, DAY_MS, HOUR_MS, turns, type Turn } from '@faden/protocol';

import { useOpenCase } from '../case/open-case.ts';
import { useNames } from '../case/use-names.ts';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';

/** Whose turn the case was for how long, so that nobody need argue about who waited for whom. */
export function ClockShares() {
  const { conversation: { clock }, site: { profile } } = useOpenCase();
  const { now, length } = useTimes();
  const names = useNames();
  const t = useWords();
  if (clock === undefined) return null;
  const shares = clockShares({ case: { clock } }, new Date(now).toISOString());
  const shown = turns.filter((turn) => shares[turn] >= 60_000).toSorted((one, other) => shares[other] - shares[one]);
  if (shown.length === 0) return null;
  // Longer than a day it is still counted in hours, so that parts can be compared.
  const said = (ms: number): string => (ms < DAY_MS ? length(ms) : t('lengthHours', { n: Math.floor(ms / HOUR_MS) }));
  const people: Readonly<Record<Turn, string>> = { centre: profile.operator.name, company: profile.name, customer: names.customer, 'third-party': '' };
  return (
    <section class="clock-shares">
      <h2 class="xs strong muted">{t('whoseTurn', { time: said(turns.reduce((sum, turn) => sum + shares[turn], 0)) })}</h2>
      <div class="shares" aria-hidden="true">{shown.map((turn) => <i key={turn} class={turn} style={{ flexGrow: shares[turn] }} />)}</div>
      <dl>
        {shown.map((turn) => <div key={turn}><dt>{t(`turn_${turn}`, { name: people[turn] })}</dt><dd class="number tied muted">{said(shares[turn])}</dd></div>)}
      </dl>
    </section>
  );
}
