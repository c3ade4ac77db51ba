import type { CommitmentView } from '@faden/protocol';

type Status = CommitmentView['status'];

const TAG = 'M9 1.5h21.5a2.5 2.5 0 0 1 2.5 2.5v14a2.5 2.5 0 0 1-2.5 2.5H9L1.5 14V8Z';
const EYELET = 'M6 11a2 2 0 1 0 4 0 2 2 0 1 0-4 0Z';
const TORN = { start: 'M15 1.5H9L1.5 8v6L9 20.5h6l2.4-4.8-2.6-4.4 2.4-4.6Z', end: 'M21 1.5h9.5a2.5 2.5 0 0 1 2.5 2.5v14a2.5 2.5 0 0 1-2.5 2.5H21l2.4-4.8-2.6-4.4 2.4-4.6Z' };
const CLOCK = 'M15.4 11a5.6 5.6 0 1 0 11.2 0 5.6 5.6 0 1 0-11.2 0M21 7.9V11l2.2 1.4';

/** A promise as a tag on its string: whole, filled, with a clock, torn, or struck through. Its word always stands beside it. */
export function PromiseGlyph({ status }: { readonly status: Status }) {
  return (
    <svg class={`promise-glyph ${status}`} viewBox="0 0 34 22" width="34" height="22" aria-hidden="true" focusable="false">
      <Drawing status={status} />
    </svg>
  );
}

function Drawing({ status }: { readonly status: Status }) {
  switch (status) {
    case 'open':
      return <><path d={TAG} /><path d={EYELET} /></>;
    case 'kept':
      return <><path class="filled" d={TAG} /><path class="knocked" d="M13.5 11.2l3.4 3.4 7.4-7.6" /></>;
    case 'late':
      return <><path d={TAG} /><path d={EYELET} /><path d={CLOCK} /></>;
    case 'broken':
      return <><path d={TORN.start} /><path d={EYELET} /><path d={TORN.end} transform="rotate(7 27 11)" /></>;
    case 'moved':
    case 'withdrawn':
    case 'given-up':
      return <><path d={TAG} /><path d={EYELET} /><path d="M3 19.5 31.5 3" /></>;
  }
}
