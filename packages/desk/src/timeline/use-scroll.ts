import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** What the scrolling follows: the first and last line shown, and how to get what lies before. */
export interface ScrollFacts {
  readonly first: string | undefined;
  readonly last: string | undefined;
  readonly older: (() => Promise<void>) | undefined;
}

/** A box that stays at its end unless somebody scrolled away. */
export interface UsedScroll {
  readonly box: RefObject<HTMLDivElement | null>;
  /** Something newer lies out of sight. */
  readonly away: boolean;
  toNewest(): void;
  onScroll(): void;
}

const NEAR = 80;

/** Keeps the newest entry in view, keeps the place while older ones arrive above, and asks for them near the top. */
export function useScroll({ first, last, older }: ScrollFacts): UsedScroll {
  const box = useRef<HTMLDivElement>(null);
  const place = useRef({ first, height: 0, atEnd: true, asking: false });
  const [away, setAway] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const { current } = place;
    if (current.first !== first && !current.atEnd) element.scrollTop += element.scrollHeight - current.height;
    if (current.atEnd) element.scrollTop = element.scrollHeight;
    current.first = first;
    current.height = element.scrollHeight;
  });
  useLayoutEffect(() => {
    if (!place.current.atEnd) setAway(true);
  }, [last]);
  // A form that opens below makes the box lower, words on their way make the list longer; the end stays in view.
  // Not drawn from here, so it is seen by size.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const watcher = new ResizeObserver(() => {
      if (place.current.atEnd) element.scrollTop = element.scrollHeight;
    });
    watcher.observe(element);
    if (element.firstElementChild) watcher.observe(element.firstElementChild);
    return () => watcher.disconnect();
  }, []);
  return {
    box,
    away,
    toNewest() {
      place.current.atEnd = true;
      setAway(false);
      box.current?.scrollTo({ top: box.current.scrollHeight });
    },
    onScroll() {
      const element = box.current;
      if (!element) return;
      const { current } = place;
      current.atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
      if (current.atEnd) setAway(false);
      if (!older || current.asking || element.scrollTop > NEAR) return;
      current.asking = true;
      void older().finally(() => {
        current.asking = false;
      });
    },
  };
}
