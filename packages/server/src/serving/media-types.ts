import { extname } from 'node:path';

const BY_EXTENSION: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.yaml': 'application/yaml',
};

/** The media type of one of our own files, by its name. */
export const mediaTypeByName = (name: string): string => BY_EXTENSION[extname(name).toLowerCase()] ?? 'application/octet-stream';

/** Whether a type shrinks when it is compressed. */
export const isCompressible = (type: string): boolean => /^(text\/|application\/(json|manifest|yaml)|image\/svg)/.test(type);
