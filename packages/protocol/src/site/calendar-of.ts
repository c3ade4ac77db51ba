import type { Calendar } from '../time/calendar.ts';
import type { SiteProfile } from './profile.ts';

/** The calendar a topic is answered by: its own, or the site's. */
export function calendarOf(site: SiteProfile, topic: string): Calendar {
  return site.topics.find(({ id }) => id === topic)?.calendar ?? site.calendar;
}
