import type { Layers } from './layers.ts';

const BEGIN = '<!-- layers: generated from layers.json, do not edit -->';
const END = '<!-- /layers -->';

/** Draws the table of packages and the picture of their imports as Markdown. */
export function drawLayers(layers: Layers): string {
  const rows = Object.entries(layers).map(([name, layer]) => {
    const imports = Object.entries(layer.imports).map(([other, level]) => (level === 'code' ? `\`${other}\`` : `\`${other}\` (${say(level)})`));
    return `| [\`${name}\`](../packages/${name}/README.md) | ${layer.is} | ${imports.join(', ') || 'nothing'} | ${layer.runs} |`;
  });
  const arrows = Object.entries(layers).flatMap(([name, layer]) =>
    Object.entries(layer.imports).map(([other, level]) => `  ${name} ${level === 'code' ? '-->' : '-.->'} ${other}`),
  );
  return [
    '| Package | Is | May import | Runs in |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    '```mermaid',
    'graph RL',
    ...arrows,
    '```',
  ].join('\n');
}

function say(level: 'types' | 'lazy'): string {
  return level === 'types' ? 'types only' : 'types; code by `import()`';
}

/** Puts the drawing between its marks in a page; a page without marks is an error. */
export function placeLayers(page: string, layers: Layers): string {
  const start = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (start < 0 || end < start) throw new Error(`docs/architecture.md needs the marks "${BEGIN}" and "${END}".`);
  return `${page.slice(0, start)}${BEGIN}\n${drawLayers(layers)}\n${page.slice(end)}`;
}
