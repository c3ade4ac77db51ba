/** A length of time, in the largest two units worth saying. */
export type Length =
  | { readonly unit: 'moment' }
  | { readonly unit: 'minutes'; readonly minutes: number }
  | { readonly unit: 'hours'; readonly hours: number; readonly minutes: number }
  | { readonly unit: 'days'; readonly days: number };

/** How long something took, rounded down, from milliseconds; below a minute it is a moment. */
export function lengthOf(ms: number): Length {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  if (minutes < 1) return { unit: 'moment' };
  if (minutes < 60) return { unit: 'minutes', minutes };
  if (minutes < 24 * 60) return { unit: 'hours', hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  return { unit: 'days', days: Math.floor(minutes / (24 * 60)) };
}
