import type { Faden, MyCase, Unsubscribe } from '@faden/client';

const open = (mine: MyCase): boolean => mine.status !== 'closed' && mine.status !== 'withdrawn' && mine.status !== 'merged';

/** Tells how much of the newest open case is unread, at once and whenever that changes. Returns the way out. */
export function watchUnread(faden: Faden, told: (count: number) => void): Unsubscribe {
  let watched: string | undefined;
  let leave: Unsubscribe = () => undefined;
  const end = faden.cases.list.subscribe((cases) => {
    const newest = cases.find(open)?.id;
    if (newest === watched) return;
    watched = newest;
    leave();
    leave = newest === undefined ? () => undefined : faden.cases.get(newest).subscribe(({ unread }) => told(unread));
  });
  return () => {
    end();
    leave();
  };
}
