import { css } from '../look/css.ts';

/** The thread and what is tied to it. */
export const timelineStyles = css`
  .timeline-frame { position: relative; flex: 1; min-height: 0; display: flex; }
  .timeline { flex: 1; min-width: 0; overflow-y: auto; overflow-anchor: none; padding-inline: 28px; }
  .timeline:focus-visible { outline-offset: -4px; }
  .thread-list { display: flex; flex-direction: column; min-height: 100%; padding-block-start: 16px; }
  .row { position: relative; display: block; padding-inline-start: 50px; padding-block-end: 18px; }
  /* The thread itself never moves: only what is tied to it comes in. */
  .thread-list .row-body { animation: rise 220ms cubic-bezier(0.2, 0, 0, 1); }
  @keyframes rise { from { opacity: 0; transform: translateY(6px); } }
  .row.tail { flex: 1; min-height: 28px; padding-block-end: 8px; }
  .thread { position: absolute; inset-block: 0; inset-inline-start: -4px; width: 46px; height: 100%; overflow: visible; pointer-events: none; }
  .thread path, .thread line { fill: none; stroke: var(--thread); stroke-width: 1.5; }
  .thread .gap { stroke: var(--surface); stroke-width: 4.2; }
  .thread.words .gap { stroke-width: 3.6; }
  .thread.pending line { stroke-dasharray: 3 4; }
  .thread .in-knot path { stroke: var(--accent-text); stroke-width: 2.1; stroke-linecap: round; stroke-linejoin: round; }
  .thread text { fill: var(--accent-text); font: 600 12px/1 var(--font); letter-spacing: 0; text-anchor: middle; dominant-baseline: central; }
  .row-head { display: flex; align-items: baseline; justify-content: space-between; gap: 16px; }
  .row-head time { flex: none; }
  .row.words .row-body, .row.quiet .row-body, .row.card-row .row-body, .row.internal .row-body { position: relative; }
  .row.words .bubble { margin-block-start: 2px; }
  .row.words.line { margin-block-start: -10px; }
  .of-customer .bubble { width: fit-content; max-width: min(66ch, 100%); margin-block-start: 4px; padding: 8px 14px; border-radius: 4px 12px 12px; background: var(--soft); }
  .bubble.removed { width: fit-content; margin-block-start: 4px; padding: 8px 14px; border: 1px solid var(--line); border-radius: 4px 12px 12px; background: none; }
  .pending .bubble, .waiting .bubble { width: fit-content; max-width: min(66ch, 100%); padding: 8px 14px; border: 1px dashed var(--edge); border-radius: 4px 12px 12px; background: none; }
  .row .before { color: var(--muted); text-decoration: line-through; }
  .row-body > .s, .row-body > .xs { margin-block-start: 4px; }
  .row.role-card .row-body { min-height: 40px; }
  .said { color: var(--text); }
  .event .prose + .prose { margin-block-start: 4px; }
  .row.statement .row-body { display: grid; gap: 4px; }
  .row.quiet { padding-block-end: 12px; }
  .row-actions { position: absolute; inset-inline-end: -8px; inset-block-start: 18px; display: flex; gap: 0; border: 1px solid var(--line); border-radius: 10px; background: var(--raised); opacity: 0; }
  .row:hover > .row-body > .row-actions, .row-actions:focus-within { opacity: 1; }
  .row-actions .plain { min-width: 32px; min-height: 32px; border: 0; }
  @media (pointer: coarse) { .row-actions { position: static; width: fit-content; opacity: 1; } .row-actions .plain { min-width: 44px; min-height: 44px; } }
  .card { max-width: 560px; display: grid; gap: 10px; padding: 14px 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--raised); }
  .card-title { display: flex; align-items: baseline; justify-content: space-between; gap: 16px; }
  .numbered { display: grid; gap: 4px; padding-inline-start: 1.3em; }
  .numbered li { list-style: decimal; }
  .settled { display: grid; gap: 8px; }
  .internal .note { max-width: 620px; padding: 10px 14px 12px; border: 1.5px dashed var(--late); border-radius: 4px; background: var(--late-soft); }
  .internal .card-title { align-items: center; margin-block-end: 4px; }
  .internal .with-sign { align-items: center; gap: 6px; color: var(--late); }
  .internal .with-sign > .sign { margin: 0; }
  .internal time { color: var(--late); }
  .file { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; }
  progress { display: block; width: 240px; max-width: 100%; height: 4px; margin-block-start: 8px; appearance: none; border: 0; border-radius: 2px; background: var(--soft-line); }
  progress::-webkit-progress-bar { background: var(--soft-line); border-radius: 2px; }
  progress::-webkit-progress-value { background: var(--accent-text); border-radius: 2px; }
  progress::-moz-progress-bar { background: var(--accent-text); border-radius: 2px; }
  .to-newest { position: absolute; inset-block-end: 12px; inset-inline-start: 50%; transform: translateX(-50%); background: var(--raised); }
  @media (max-width: 1279px) { .timeline { padding-inline: 24px; } }
  @media (max-width: 859px) { .timeline { padding-inline: 16px; } }
  @media (forced-colors: active) { .of-customer .bubble { border: 1px solid CanvasText; } }
`;
