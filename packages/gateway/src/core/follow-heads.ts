import type { Bus } from '../ports/bus.ts';
import type { CaseImages } from './case-image.ts';
import type { Erasures } from './erasures.ts';

/** What following needs. */
export interface FollowHeadsDeps {
  readonly bus: Bus;
  readonly images: CaseImages;
  readonly erasures: Erasures;
}

/** Hears what any gateway wrote: images older than it are dropped, and reads older than a removal are made again. Answers the way out. */
export const followHeads = ({ bus, images, erasures }: FollowHeadsDeps): (() => void) => bus.subscribe((message) => {
  if (message.type !== 'head') return;
  const known = images.get(message.case)?.record.heads;
  if (known !== undefined && (known.public.seq < message.heads.public.seq || known.internal.seq < message.heads.internal.seq)) images.drop(message.case);
  if (message.erased) erasures.note(message.case);
});
