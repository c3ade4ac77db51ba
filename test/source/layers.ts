import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './source-files.ts';

/** What one package may take from another. */
export type ImportLevel = 'code' | 'types' | 'lazy';

/** One row of the architecture's table. */
export interface Layer {
  is: string;
  runs: string;
  imports: Readonly<Record<string, ImportLevel>>;
}

/** The table of packages by folder name. */
export type Layers = Readonly<Record<string, Layer>>;

/** Reads `layers.json`, the one truth about who may import whom. */
export function readLayers(): Layers {
  return (JSON.parse(readFileSync(join(root, 'layers.json'), 'utf8')) as { packages: Layers }).packages;
}
