import type { Timeline } from '../ports/timeline.ts';
import type { CaseRecord, SealedEntry } from '../ports/write.ts';

/** A case as this process last saw it, with the newest entries of both streams (contiguous up to the head, perhaps none). */
export interface CaseImage {
  readonly record: CaseRecord;
  readonly public: readonly SealedEntry[];
  readonly internal: readonly SealedEntry[];
}

/** Images of the cases that were busy last. They may be old: a commit on an old one is `stale`, and then it is dropped. */
export interface CaseImages {
  get(caseId: string): CaseImage | undefined;
  set(image: CaseImage): void;
  drop(caseId: string): void;
}

const MOST_IMAGES = 5000;
/** How many entries of a stream an image keeps. */
export const IMAGE_TAIL = 32;

/** A cache of images that forgets the one unused for longest. */
export function createCaseImages(): CaseImages {
  const images = new Map<string, CaseImage>();
  const put = (id: string, image: CaseImage): void => {
    images.delete(id);
    images.set(id, image);
  };
  return {
    get: (id) => {
      const image = images.get(id);
      if (image !== undefined) put(id, image);
      return image;
    },
    set: (image) => {
      put(image.record.id, image);
      if (images.size > MOST_IMAGES) for (const oldest of images.keys()) return void images.delete(oldest);
    },
    drop: (id) => void images.delete(id),
  };
}

/** What loading needs. */
export interface LoadImageDeps {
  readonly images: CaseImages;
  readonly store: { readonly timeline: Pick<Timeline, 'load'> };
}

/** A case as this process remembers it, else as the store has it, which is then remembered. To decide on and to see whose it is, never to show. */
export async function loadImage({ images, store }: LoadImageDeps, caseId: string): Promise<CaseImage | undefined> {
  const known = images.get(caseId);
  if (known !== undefined) return known;
  const record = await store.timeline.load(caseId);
  if (record === undefined) return undefined;
  const image = { record, public: [], internal: [] };
  // Something may have been committed meanwhile, and is newer.
  const committed = images.get(caseId);
  if (committed === undefined) images.set(image);
  return committed ?? image;
}
