const instant = ({ start, offset }) => new Date(`${start}:00${offset}`);

/** A window as people say it, in the zone of the company, or in another; `length` is that of the names of days. */
export function windowText(window, lang, zone = window.zone, length = 'long') {
  const from = instant(window);
  const to = new Date(from.getTime() + window.minutes * 60_000);
  const day = new Intl.DateTimeFormat(lang, { timeZone: zone, weekday: length, day: 'numeric', month: length }).format(from);
  const clock = new Intl.DateTimeFormat(lang, { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  return `${day}, ${clock.format(from)} – ${clock.format(to)}${zone === window.zone ? '' : ` (${zone})`}`;
}

/** The same in the zone of this device, where its clock shows something else; nothing otherwise. */
export function ownWindowText(window, lang) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const clock = (timeZone) => new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(instant(window));
  return clock(zone) === clock(window.zone) ? undefined : windowText(window, lang, zone);
}

/** A moment as people say it. */
export const momentText = (at, lang) => new Intl.DateTimeFormat(lang, { weekday: 'long', hour: '2-digit', minute: '2-digit' }).format(new Date(at));

/** A window as the text of an option, and as its value. */
export const windowKey = (window) => JSON.stringify(window);
