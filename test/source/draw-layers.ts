import type { ImportLevel, Layers } from './layers.ts';

const BEGIN = '<!-- layers: generated from layers.json, do not edit -->';
const END = '<!-- /layers -->';

const SIGNS: Readonly<Record<ImportLevel, string>> = { code: '●', types: '○', lazy: '◐' };

/** Draws the table of packages, and who may import whom as a chart of letters that any page can show. */
export function drawLayers(layers: Layers): string {
  const rows = Object.entries(layers).map(([name, layer]) => `| [\`${name}\`](../packages/${name}/README.md) | ${layer.is} | ${layer.runs} |`);
  return ['| Package | Is | Runs in |', '| --- | --- | --- |', ...rows, '', '```text', ...drawChart(layers), '```'].join('\n');
}

function drawChart(layers: Layers): string[] {
  const names = Object.keys(layers);
  const targets = names.filter((name) => names.some((other) => layers[other]?.imports[name]));
  const width = Math.max(...names.map((name) => name.length));
  const line = (first: string, cells: readonly string[]): string => `${first.padEnd(width)}  ${cells.join('  ')}`.trimEnd();
  const chart = names.map((name) => {
    const signs = targets.map((target) => {
      const level = layers[name]?.imports[target];
      return center(level ? SIGNS[level] : '·', target.length);
    });
    return line(name, signs);
  });
  return [line('', targets), ...chart];
}

function center(sign: string, width: number): string {
  return sign.padStart(Math.ceil((width + 1) / 2)).padEnd(width);
}

/** Puts the drawing between its marks in a page; a page without marks is an error. */
export function placeLayers(page: string, layers: Layers): string {
  const start = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (start < 0 || end < start) throw new Error(`docs/architecture.md needs the marks "${BEGIN}" and "${END}".`);
  return `${page.slice(0, start)}${BEGIN}\n${drawLayers(layers)}\n${page.slice(end)}`;
}
