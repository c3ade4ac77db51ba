/** Redraws the picture in docs/architecture.md. Usage: npm run layers */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeLayers } from './draw-layers.ts';
import { readLayers } from './layers.ts';
import { root } from './source-files.ts';

const path = join(root, 'docs/architecture.md');
writeFileSync(path, placeLayers(readFileSync(path, 'utf8'), readLayers()));
