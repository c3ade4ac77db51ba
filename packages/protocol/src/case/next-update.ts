import type { CaseStatus } from '../basics/case-status.ts';
import { instantFrom, type Instant } from '../basics/primitives.ts';
import type { Context } from '../decide/context.ts';
import { calendarOf } from '../site/calendar-of.ts';
import { endOfWorkingDay } from '../time/working-days.ts';
import { DAY_MS } from '../time/zone.ts';
import { firstReminder } from './silence.ts';

/** The end of the working day so many working days from now, by the topic's calendar; where nobody ever comes, days as such. */
export function withinWorkingDays({ site, now }: Context, topic: string, days: number): Instant {
  const at = Date.parse(now);
  return instantFrom(endOfWorkingDay(calendarOf(site, topic), at, days) ?? at + days * DAY_MS);
}

/** Until when the customer hears from us again, for a case that enters a status now. */
export function nextUpdateFor(status: CaseStatus, context: Context, topic: string): Instant {
  const { nextUpdateDays, nextUpdateCompanyDays, silenceDays } = context.site.policies;
  if (status === 'resolved') return firstReminder(context.now, silenceDays);
  return withinWorkingDays(context, topic, status === 'waiting-company' ? nextUpdateCompanyDays : nextUpdateDays);
}
