import type { MyCase } from '@faden/client';

import type { Sample } from './sample.ts';

/** Follows the newest case: who is responsible, and what comes next. */
export const followTheState: Sample = async ({ faden, print }) => {
  const newest = await new Promise<MyCase>((resolve) => {
    faden.cases.list.subscribe(([first]) => first && resolve(first));
  });
  faden.cases.get(newest.id).subscribe(({ status, owner, nextStep, nextUpdateBy, timeline }) => {
    print(timeline.length, 'entries,', status, owner, nextStep, nextUpdateBy);
  });
};
