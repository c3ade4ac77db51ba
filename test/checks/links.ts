import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { SourceFile } from '../source/source-files.ts';
import { lineAt, type Finding } from './check.ts';

/** What the check needs to know about other files. */
export interface LinksDeps {
  exists(path: string): boolean;
  read(path: string): string;
}

/** The real files below a folder. */
export function createDiskLinks(folder: string): LinksDeps {
  return {
    exists: (path) => existsSync(`${folder}/${path}`),
    read: (path) => readFileSync(`${folder}/${path}`, 'utf8'),
  };
}

const LINK = /!?\[[^\]]*\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g;
const CODE = /```[\s\S]*?```|`[^`\n]*`/g;

/** Finds relative links of Markdown pages that lead to no file, or to no heading. */
export function findBrokenLinks(pages: readonly SourceFile[], deps: LinksDeps): Finding[] {
  return pages.flatMap((page) => {
    const prose = page.text.replace(CODE, (code) => code.replace(/[^\n]/g, ' '));
    return [...prose.matchAll(LINK)].flatMap((match): Finding[] => {
      const say = judge(page, match[1] ?? '', deps);
      return say ? [{ path: page.path, line: lineAt(page, match.index), say }] : [];
    });
  });
}

function judge(page: SourceFile, link: string, deps: LinksDeps): string | undefined {
  if (/^([a-z]+:|\/\/)/.test(link)) return undefined;
  const [file = '', anchor] = link.split('#');
  const target = file ? posix.normalize(posix.join(posix.dirname(page.path), decodeURI(file))) : page.path;
  if (target.startsWith('..') || !deps.exists(target)) return `The link "${link}" leads nowhere.`;
  if (!anchor || !target.endsWith('.md')) return undefined;
  return listAnchors(deps.read(target)).includes(anchor) ? undefined : `The link "${link}" names no heading.`;
}

/** The anchors GitHub gives the headings of a page. */
function listAnchors(text: string): string[] {
  const headings = text.replace(/```[\s\S]*?```/g, '').matchAll(/^#+\s+(.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading.trim().toLowerCase().replace(/[`*]/g, '').replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-'),
  );
}
