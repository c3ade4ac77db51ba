import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';

/** The pages that show one state at a time: the elements', and the desk's. */
export type Gallery = 'elements' | 'desk';

const fonts = '"Liberation Sans",sans-serif';
const binding = '"Liberation Serif",serif';

const entries: Readonly<Record<Gallery, string>> = { elements: 'test/shots/gallery.ts', desk: 'packages/desk/src/testing/gallery.ts' };
const styles: Readonly<Record<Gallery, string>> = {
  elements: `body{margin:0;--faden-font:${fonts};--faden-font-binding:${binding}}[data-theme=dark]{background:#0a1211}faden-chat,faden-callback[led]{height:100vh}faden-callback:not([led]){padding:20px}faden-cases,faden-case{box-sizing:border-box;min-height:100vh;padding:20px}`,
  desk: `html:root{--font:${fonts};--binding:${binding}}`,
};

// The policies they must run under: whatever they break stands in the console and fails the run.
const policies: Readonly<Record<Gallery, string>> = {
  elements: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
  desk: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
};

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false, conditions: ['faden-source', 'browser'], tsconfig: 'tsconfig.json', logLevel: 'error' });
  return outputFiles[0]?.text ?? '';
}

const page = (gallery: Gallery): string => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Gallery</title>
<link rel="stylesheet" href="/${gallery}.css"><script type="module" src="/${gallery}.js"></script>`;

/** Serves the galleries wanted, each under its policy, on a free port. */
export async function serveGalleries(wanted: readonly Gallery[]): Promise<{ readonly server: Server; readonly origin: string }> {
  const files = new Map<string, { readonly type: string; readonly text: string; readonly policy?: string }>();
  for (const gallery of wanted) {
    files.set(`/${gallery}.js`, { type: 'text/javascript', text: await bundle(entries[gallery]) });
    files.set(`/${gallery}.css`, { type: 'text/css', text: styles[gallery] });
    files.set(`/${gallery}`, { type: 'text/html', text: page(gallery), policy: policies[gallery] });
  }
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? '/', 'http://gallery').pathname);
    if (file?.policy) response.setHeader('content-security-policy', file.policy);
    response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' }).end(file?.text ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { server, origin: `http://127.0.0.1:${port}` };
}
