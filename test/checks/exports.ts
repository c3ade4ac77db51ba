import type { Statement } from 'oxc-parser';
import { parseModule, type ModuleSyntax } from '../source/module-syntax.ts';
import { isTest, type SourceFile } from '../source/source-files.ts';
import { lineAt, type Finding } from './check.ts';

/** Finds `export *` anywhere, and code in index files, which may only list. */
export function findListingBreaks(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) => {
    const isIndex = /\/index\.tsx?$/.test(file.path);
    return parseModule(file).program.body.flatMap((statement): Finding[] => {
      const line = lineAt(file, statement.start);
      if (statement.type === 'ExportAllDeclaration') return [{ path: file.path, line, say: 'List every export by name instead of `export *`.' }];
      const lists = statement.type === 'ExportNamedDeclaration' && (statement.source || !statement.declaration);
      return isIndex && !lists ? [{ path: file.path, line, say: 'An index only lists; move this into a file of its own.' }] : [];
    });
  });
}

/**
 * Finds exports without a sentence above them. A value and a type of one name may share one, and so may a list of
 * constants that follow each other line by line.
 */
export function findUndocumentedExports(files: readonly SourceFile[]): Finding[] {
  return files.filter((file) => !isTest(file.path)).flatMap((file) => {
    const module = parseModule(file);
    const exported = shareInLists(file, module.program.body.flatMap((statement) => listDeclared(statement, file, module)));
    const told = new Set(exported.filter((item) => item.told).map((item) => item.name));
    const missing = new Map(exported.filter((item) => !told.has(item.name)).map((item) => [item.name, item]));
    return [...missing.values()].map(({ name, start }) => ({
      path: file.path,
      line: lineAt(file, start),
      say: `Open the export "${name}" with one sentence that says what it is.`,
    }));
  });
}

interface Declared {
  name: string;
  start: number;
  end: number;
  told: boolean;
  isConstant: boolean;
}

/** Passes the sentence of a constant on to the constants in the lines right below it. */
function shareInLists(file: SourceFile, exported: readonly Declared[]): Declared[] {
  const shared: Declared[] = [];
  for (const item of exported) {
    const above = shared.at(-1);
    const follows = above?.told && above.isConstant && item.isConstant && file.text.slice(above.end, item.start) === '\n';
    shared.push(follows ? { ...item, told: true } : item);
  }
  return shared;
}

function listDeclared(statement: Statement, file: SourceFile, module: ModuleSyntax): Declared[] {
  if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return [];
  const { declaration } = statement;
  const { start, end } = statement;
  const told = hasSentence(start, file, module);
  if (declaration.type === 'VariableDeclaration') {
    return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [{ name: id.name, start, end, told, isConstant: true }] : []));
  }
  const id = 'id' in declaration ? declaration.id : null;
  return id && id.type === 'Identifier' ? [{ name: id.name, start, end, told, isConstant: false }] : [];
}

/** Says whether a doc comment with at least three words ends right above this offset, decorators in between allowed. */
function hasSentence(start: number, file: SourceFile, { comments }: ModuleSyntax): boolean {
  const above = comments.filter((comment) => comment.type === 'Block' && comment.value.startsWith('*') && comment.end <= start).at(-1);
  if (!above || !/^\s*(@\w+(\([^)]*\))?\s*|\/\/[^\n]*\s*)*$/.test(file.text.slice(above.end, start))) return false;
  const words = above.value.replace(/(^|\n)[\s*]*@\w+[\s\S]*/, '').replace(/[*\s]+/g, ' ').trim().split(' ');
  return words.length >= 3;
}
