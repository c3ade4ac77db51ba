import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../source/source-files.ts';
import { brotliSize } from './brotli-size.ts';
import { listFetched, type Chunks } from './chunks.ts';

/** A moment in the life of the widget, and what may have come over the wire by then. */
export interface Stage {
  name: string;
  /** The source files whose chunks have been asked for by then. */
  sources: readonly string[];
  /** Where it is built to; the page by default. */
  folder?: string;
  /** Enforced; it may only be lowered (decision 0013). */
  maxBytes: number;
  /** What the design asks for, where that is not reached yet. */
  barBytes?: number;
  /** Undefined: any number. */
  maxRequests?: number;
}

/** What a stage came to. */
export interface StageFigure {
  stage: Stage;
  bytes: number;
  requests: number;
  holds: boolean;
}

const elements = 'packages/elements/src';
const launcher = ['packages/loader/src/main.ts'];
// German, the longer of the complete languages.
const start = [...launcher, `${elements}/define/faden-panel.ts`, `${elements}/words/start/de.ts`];
// Words both ways; what cards, events and the list of my cases need comes with the first of them.
const conversation = [
  ...start,
  `${elements}/define/inside.ts`,
  `${elements}/words/conversation/de.ts`,
  'packages/client/src/index.ts',
];

const callback = [
  ...launcher,
  `${elements}/define/faden-callback.ts`,
  ...['start', 'conversation', 'callback'].map((stage) => `${elements}/words/${stage}/de.ts`),
  'packages/client/src/index.ts',
  'packages/client/src/callbacks/callbacks.ts',
  'packages/protocol/src/parts/callbacks.ts',
];

const caseStatus = [
  ...launcher,
  `${elements}/define/faden-case.ts`,
  `${elements}/later/cards/cards.ts`,
  ...['start', 'conversation', 'cards', 'case'].map((stage) => `${elements}/words/${stage}/de.ts`),
  ...['commitments', 'truth', 'understanding', 'outcome'].map((part) => `packages/protocol/src/parts/${part}.ts`),
  'packages/client/src/index.ts',
];

/** The page's bars for `faden.js`, in one language. */
export const stages: readonly Stage[] = [
  { name: 'before the customer acts', sources: launcher, maxBytes: 2_500, maxRequests: 1 },
  { name: 'until one can type', sources: start, maxBytes: 14_000, maxRequests: 3 },
  { name: 'conversation complete', sources: conversation, maxBytes: 52_500, barBytes: 35_000 },
  { name: 'callback alone', sources: callback, maxBytes: 64_900, barBytes: 28_000 },
  { name: 'case status alone', sources: caseStatus, maxBytes: 81_000, barBytes: 28_000 },
];

/** What an agent's desk fetches until it is shown; numbering plans come with the first call. A ceiling, so that it does not grow unseen. */
const desk: Stage = { name: 'desk until it is shown', sources: ['packages/desk/src/main.ts'], folder: 'dist/desk', maxBytes: 95_000 };

/** Adds up what one stage fetches, file by file as a server would compress them. */
export function measureStage(stage: Stage, chunks: Chunks, sizeOf: (file: string) => number): StageFigure {
  const files = listFetched(chunks, stage.sources);
  const bytes = files.reduce((sum, file) => sum + sizeOf(file), 0);
  const holds = bytes <= stage.maxBytes && files.length <= (stage.maxRequests ?? Infinity);
  return { stage, bytes, requests: files.length, holds };
}

/** Measures all stages of the built page, and the desk. */
export const measureStages = (): StageFigure[] => [...stages, desk].map(measureBuilt);

function measureBuilt(stage: Stage): StageFigure {
  const folder = join(root, stage.folder ?? 'dist/page');
  const chunks = JSON.parse(readFileSync(join(folder, 'chunks.json'), 'utf8')) as Chunks;
  return measureStage(stage, chunks, (file) => brotliSize(readFileSync(join(folder, file))));
}
