import { readFileSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';

/** The machine and the conditions, which belong to every figure. */
export function describeMachine(): string {
  const [first] = cpus();
  return [
    `${cpus().length} × ${first?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()}, Node ${process.versions.node}`,
    `loopback, no TLS, one server process, load generator on the same ${cpus().length} cores; load of the machine before: ${loadBefore()}`,
  ].join('\n');
}

function loadBefore(): string {
  try {
    return readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 2).join(', ');
  } catch {
    return 'not known';
  }
}
