import { useState } from 'preact/hooks';

import { useOpenCase } from '../case/open-case.ts';
import type { Gift } from '../workspace/courier.ts';

/** Gives commands about a call, one at a time: while one is on its way, pressing again does nothing. */
export function useGiving(): { readonly busy: boolean; readonly give: (gift: Gift, then?: () => void) => void } {
  const { courier } = useOpenCase();
  const [busy, setBusy] = useState(false);
  return {
    busy,
    give(gift, then) {
      if (busy) return;
      setBusy(true);
      void courier.give('call', gift).then((given) => {
        setBusy(false);
        if (given) then?.();
      });
    },
  };
}
