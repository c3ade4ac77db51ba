import { parseSync, type Comment, type Program } from 'oxc-parser';
import type { SourceFile } from './source-files.ts';

/** How one module names another. */
export interface ImportUse {
  from: string;
  /** `types`: erased when compiled; `code`: loaded with the module; `lazy`: loaded by `import()`. */
  kind: 'types' | 'code' | 'lazy';
  offset: number;
}

/** A parsed module: its tree and its comments, both with offsets into the text. */
export interface ModuleSyntax {
  program: Program;
  comments: readonly Comment[];
}

/** Parses one TypeScript module; a file that does not parse is an error, not an empty answer. */
export function parseModule(file: SourceFile): ModuleSyntax {
  const result = parseSync(file.path, file.text);
  const [error] = result.errors;
  if (error) throw new Error(`${file.path} does not parse: ${error.message}`);
  return { program: result.program, comments: result.comments };
}

/** Lists everything a module imports or re-exports from elsewhere, types and dynamic imports included. */
export function listImports(file: SourceFile): ImportUse[] {
  const { program } = parseModule(file);
  const uses: ImportUse[] = [];
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') {
      const allTypes = statement.specifiers.length > 0 && statement.specifiers.every((item) => 'importKind' in item && item.importKind === 'type');
      const kind = statement.importKind === 'type' || allTypes ? 'types' : 'code';
      uses.push({ from: statement.source.value, kind, offset: statement.start });
    } else if ((statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportAllDeclaration') && statement.source) {
      uses.push({ from: statement.source.value, kind: statement.exportKind === 'type' ? 'types' : 'code', offset: statement.start });
    }
  }
  return [...uses, ...listNestedImports(program)];
}

/** Finds `import('x')` as code and as a type, anywhere in the tree. */
function listNestedImports(node: unknown): ImportUse[] {
  if (Array.isArray(node)) return node.flatMap(listNestedImports);
  if (typeof node !== 'object' || node === null) return [];
  const found = Object.values(node).flatMap(listNestedImports);
  const { type, source, start } = node as { type?: string; source?: { value?: unknown }; start?: number };
  if ((type === 'ImportExpression' || type === 'TSImportType') && typeof source?.value === 'string') {
    found.push({ from: source.value, kind: type === 'TSImportType' ? 'types' : 'lazy', offset: start ?? 0 });
  }
  return found;
}
