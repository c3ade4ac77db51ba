import type { StreamKind } from '../ports/timeline.ts';
import type { Principal, Reader } from './principal.ts';

/** To whom a case belongs; this never changes. */
export interface Belonging {
  readonly site: string;
  readonly customer: string;
}

/** Whether somebody may read a stream of a case: the one place that decides it, for every door and every send. */
export function mayRead(principal: Principal, belonging: Belonging, stream: StreamKind = 'public'): boolean {
  if (principal.type === 'agent') return principal.agent.sites.includes(belonging.site);
  return stream === 'public' && principal.site === belonging.site && principal.ids.includes(belonging.customer);
}

/** The same for a case that is at hand: a link opens exactly the one it was made for. */
export function mayOpen(reader: Reader, record: Belonging & { readonly id: string }, stream: StreamKind = 'public'): boolean {
  if (reader.type !== 'grant') return mayRead(reader, record, stream);
  return stream === 'public' && reader.site === record.site && reader.case === record.id;
}
