import type { Finding } from './check.ts';

/** The parts of package-lock.json (version 3) that are looked at. */
export interface Lockfile {
  packages: Record<string, { optionalDependencies?: Record<string, string>; link?: boolean; integrity?: string; resolved?: string }>;
}

/** Finds what would make `npm ci` fail or differ on another machine: packages for other platforms that the lockfile does not know, and entries without a digest. */
export function findLockfileGaps(lockfile: Lockfile): Finding[] {
  const path = 'package-lock.json';
  return Object.entries(lockfile.packages).flatMap(([place, entry]) => {
    const gaps = Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !isKnown(lockfile, place, name))
      .map((name) => ({ path, say: `${place || 'The root'} needs ${name} on some platform, and the lockfile does not have it.` }));
    const bare = place.includes('node_modules/') && !entry.link && !entry.integrity;
    return bare ? [...gaps, { path, say: `${place} has no integrity digest.` }] : gaps;
  });
}

/** Looks a name up as Node would: in the folder itself, then in every folder above. */
function isKnown(lockfile: Lockfile, place: string, name: string): boolean {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (lockfile.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
    if (!at.includes('node_modules/')) return Boolean(lockfile.packages[`node_modules/${name}`]);
  }
}
